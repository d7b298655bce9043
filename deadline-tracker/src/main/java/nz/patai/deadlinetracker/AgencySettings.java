package nz.patai.deadlinetracker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nz.patai.deadlinetracker.domain.AdoptedSettings;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.deadlinetracker.domain.UndecidableException;
import nz.patai.event.Sealed;
import nz.patai.event.SettingsAdopted;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.service.CannotStartException;
import org.jspecify.annotations.Nullable;

/** Reads {@code agency.yaml} as it stands in the history. */
final class AgencySettings implements AdoptedSettings {

    private static final String AGENCY = "agency";

    private final Function<Sealed, @Nullable String> opener;
    private final Map<String, Rules> made = new ConcurrentHashMap<>();

    /** With the one who opens what is sealed; null from it where the key is gone. */
    AgencySettings(Function<Sealed, @Nullable String> opener) {
        this.opener = opener;
    }

    @Override
    public Optional<String> content(SettingsAdopted event) {
        return event.setting().equals(AGENCY)
                ? Optional.ofNullable(event.content()).map(opener)
                : Optional.empty();
    }

    @Override
    public Rules rules(String content) {
        return made.computeIfAbsent(content, this::make);
    }

    private Rules make(String content) {
        try {
            return AgencyRules.of(ConfigFile.parse("agency.yaml in the history", content, AgencyConfig.class), this);
        } catch (ConfigException | CannotStartException e) {
            throw new UndecidableException(String.valueOf(e.getMessage()));
        }
    }
}
