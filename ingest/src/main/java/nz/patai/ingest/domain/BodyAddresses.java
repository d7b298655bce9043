package nz.patai.ingest.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses at which the agency's bodies get requests. Letter case makes no difference, nor does a {@code +tag} at
 * the end of the local part.
 *
 * @param bodyByAddress the body's id by address, in lower case
 */
public record BodyAddresses(Map<String, String> bodyByAddress) {

    /** Takes a copy with the addresses in lower case. */
    public BodyAddresses {
        var lower = new HashMap<String, String>();
        bodyByAddress.forEach((address, body) -> lower.put(address.toLowerCase(Locale.ROOT), body));
        bodyByAddress = Map.copyOf(lower);
    }

    /** Gives the id of the body with this address; empty where it is not ours. */
    public Optional<String> bodyOf(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        var body = bodyByAddress.get(lower);
        return Optional.ofNullable(body == null ? bodyByAddress.get(withoutTag(lower)) : body);
    }

    /** Gives the body of the first address that is ours; empty where none is. */
    public Optional<String> firstBodyOf(Collection<String> addresses) {
        return addresses.stream().flatMap(address -> bodyOf(address).stream()).findFirst();
    }

    private static String withoutTag(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
