package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import nz.patai.event.SettingsAdopted;

/** Makes rules of what the history says that the agency has set, so that a decision of then comes out as it did then. */
public interface AdoptedSettings {

    /** For where no settings are in the history. */
    AdoptedSettings NONE = new AdoptedSettings() {
        @Override
        public Optional<String> content(SettingsAdopted event) {
            return Optional.empty();
        }

        @Override
        public Rules rules(String content) {
            throw new UndecidableException("settings cannot be read here: " + content.length() + " characters");
        }
    };

    /** What was adopted, as it may be kept: with no personal data in clear. Empty where it says nothing to the tracker. */
    Optional<String> content(SettingsAdopted event);

    /**
     * The rules that a content makes, the same for the same content.
     *
     * @throws UndecidableException where it makes none
     */
    Rules rules(String content);
}
