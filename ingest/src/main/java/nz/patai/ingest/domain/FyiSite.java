package nz.patai.ingest.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A public request site whose mail carries the request's number and hash in the sender's address.
 *
 * @param id short name that begins the site's thread ids: lower-case letters and digits, not {@code mail}
 * @param localPrefix what stands before {@code request-} in its addresses, such as {@code fyi-}; may be empty
 * @param domains the domains its addresses have or had, in lower case; compared whole, a subdomain is another domain
 */
public record FyiSite(String id, String localPrefix, Set<String> domains) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,15}");

    /** FYI.org.nz, with the domain of today and the one older mail came from. */
    public static final FyiSite FYI = new FyiSite("fyi", "fyi-", Set.of("requests.fyi.org.nz", "fyi.org.nz"));

    /** The sites known unless the agency's settings say otherwise. */
    public static final List<FyiSite> DEFAULT = List.of(FYI);

    public FyiSite {
        if (!ID.matcher(id).matches() || id.equals("mail")) {
            throw new IllegalArgumentException(
                    "site id must be 1 to 16 lower-case letters and digits, not 'mail', was " + id);
        }
        localPrefix = localPrefix.toLowerCase(Locale.ROOT);
        domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
