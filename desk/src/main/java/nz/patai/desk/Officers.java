package nz.patai.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.http.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells who is at the door by their token. Tokens are read once, at the start. */
final class Officers {

    private final List<Officer> officers;
    private final Map<String, String> tokens;

    Officers(AgencyConfig agency) {
        this.officers = agency.officers();
        this.tokens = officers.stream()
                .collect(Collectors.toMap(Officer::id, o -> o.tokenFile().read()));
        checkDistinct();
    }

    /** Two officers with one token would be one person in the history. */
    private void checkDistinct() {
        var byToken = new HashMap<String, String>();
        for (var officer : officers) {
            var other = byToken.putIfAbsent(tokens.getOrDefault(officer.id(), ""), officer.id());
            if (other != null) {
                throw new ConfigException("agency.yaml: officers: " + other + " and " + officer.id()
                        + " have the same token in their tokenFile: give each one of their own");
            }
        }
    }

    /** The officer whose token it is. Every token is compared, whichever it is, so that time tells nothing. */
    Optional<Officer> of(@Nullable String authorization) {
        return officers.stream()
                .filter(o -> Tokens.matches(authorization, tokens.getOrDefault(o.id(), "")))
                .toList()
                .stream()
                .findFirst();
    }
}
