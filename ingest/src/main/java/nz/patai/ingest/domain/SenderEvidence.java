package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the agency's own gateway found about the sender of a mail. Only its topmost Authentication-Results field counts: what a sender wrote
 * stands below it, and a gateway removes what bears its own name from mail that comes in.
 *
 * <p>Source: RFC 8601, sections 2.2, 2.7 and 5.
 *
 * @param results such as {@code spf=pass}, in the order of the field; empty where no gateway of ours said anything
 */
public record SenderEvidence(List<String> results) {

    private static final int MOST_RESULTS = 10;
    private static final int LONGEST_FIELD = 8_000;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT = Pattern.compile(
            "\\s*(spf|dkim|dmarc|arc|iprev|auth)\\s*(?:/\\s*\\d+\\s*)?=\\s*"
                    + "(none|pass|fail|policy|neutral|softfail|temperror|permerror)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Takes a copy. */
    public SenderEvidence {
        results = List.copyOf(results);
    }

    /**
     * The evidence in a header.
     *
     * @param gateways names of the agency's own gateways (authserv-id), upper or lower case
     */
    public static SenderEvidence of(MailHeader header, Set<String> gateways) {
        return header.authenticationResults().stream()
                .filter(field -> field.length() <= LONGEST_FIELD)
                .map(field -> COMMENT.matcher(field).replaceAll(" ").split(";", -1))
                .filter(parts -> isOurs(parts[0], gateways))
                .findFirst()
                .map(SenderEvidence::read)
                .orElse(new SenderEvidence(List.of()));
    }

    /** True where the gateway found that the mail is not from whom it says; where it said nothing, that is not so. */
    public boolean speaksAgainst() {
        return results.contains("dmarc=fail")
                || (results.contains("spf=fail") && results.contains("dkim=fail") && !results.contains("dmarc=pass"));
    }

    private static boolean isOurs(String first, Set<String> gateways) {
        var name = first.strip().split("\\s", 2)[0];
        return gateways.stream().anyMatch(gateway -> gateway.equalsIgnoreCase(name));
    }

    private static SenderEvidence read(String[] parts) {
        var results = new ArrayList<String>();
        for (var i = 1; i < parts.length && results.size() < MOST_RESULTS; i++) {
            var result = RESULT.matcher(parts[i]);
            if (result.matches()) {
                results.add((result.group(1) + '=' + result.group(2)).toLowerCase(Locale.ROOT));
            }
        }
        return new SenderEvidence(results);
    }
}
