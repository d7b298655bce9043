package nz.patai.deadlinetracker;

import java.nio.ByteBuffer;
import java.util.Base64;
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

/** Reads {@code agency.yaml} as it stands in the history: sealed, for it names officers; so is what is kept of it. */
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
                ? Optional.ofNullable(event.content()).flatMap(AgencySettings::kept)
                : Optional.empty();
    }

    /** Its key and its bytes in one line; settings too large to stand in their event are not read, and no agency has such. */
    private static Optional<String> kept(Sealed content) {
        return Optional.ofNullable(content.inline()).map(inline -> {
            var bytes = new byte[inline.remaining()];
            inline.duplicate().get(bytes);
            return content.keyId() + ' ' + Base64.getEncoder().encodeToString(bytes);
        });
    }

    @Override
    public Rules rules(String content) {
        return made.computeIfAbsent(content, this::make);
    }

    private Rules make(String content) {
        var gap = content.indexOf(' ');
        var bytes = Base64.getDecoder().decode(content.substring(gap + 1));
        var yaml = opener.apply(new Sealed(content.substring(0, gap), ByteBuffer.wrap(bytes), null));
        if (yaml == null) {
            throw new UndecidableException("agency.yaml in the history cannot be opened: its key is gone");
        }
        try {
            return AgencyRules.of(ConfigFile.parse("agency.yaml in the history", yaml, AgencyConfig.class), this);
        } catch (ConfigException | CannotStartException e) {
            throw new UndecidableException(String.valueOf(e.getMessage()));
        }
    }
}
