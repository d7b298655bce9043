package nz.patai.ingest.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the form {@code {prefix}request-{number}-{hash}@{domain}} that stands for one request on a site.
 *
 * <p>Whether it can be trusted depends on its domain: see {@link #site}. The hash can't be computed here, only
 * remembered.
 *
 * @param prefix what stands before {@code request-}, in lower case
 * @param number the request's number on the site
 * @param hash eight lower-case hex digits; a written {@code l} is read as {@code 1} and {@code o} as {@code 0}
 * @param domain the domain, in lower case without a final dot
 */
public record RequestAddress(String prefix, long number, String hash, String domain) {

    private static final Pattern CORE = Pattern.compile(
            "request-(?:bounce-)?(\\d{1,18})-([0-9a-flo]{8})@([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{8}");
    private static final int MAX_PREFIX = 64;
    private static final int MAX_DOMAIN = 320;

    /** Gives every such address in a text, in order, each once. */
    public static List<RequestAddress> findAll(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        Set<RequestAddress> found = new LinkedHashSet<>();
        Matcher core = CORE.matcher(text);
        while (core.find()) {
            RequestAddress address = new RequestAddress(
                    prefixBefore(text, core.start()),
                    Long.parseLong(core.group(1)),
                    hash(core.group(2)),
                    domain(text, core.start(3), core.end(3)));
            if (HEX.matcher(address.hash).matches()) {
                found.add(address);
            }
        }
        return List.copyOf(found);
    }

    /** Gives the address itself, in the form a site writes it. */
    public String written() {
        return prefix + "request-" + number + "-" + hash + "@" + domain;
    }

    /** Gives the site this address belongs to, or an empty list where prefix or domain is no site's. */
    List<FyiSite> site(List<FyiSite> sites) {
        return sites.stream()
                .filter(site -> hasFormOf(site) && site.domains().contains(domain))
                .limit(1)
                .toList();
    }

    boolean hasFormOf(FyiSite site) {
        return prefix.equals(site.localPrefix());
    }

    boolean isSameRequestWithOtherHash(RequestAddress other) {
        return number == other.number && prefix.equals(other.prefix) && !hash.equals(other.hash);
    }

    /** To the end of what stands there, allowed in a domain or not: {@code site.nz_x.example} is not {@code site.nz}. */
    private static String domain(String text, int start, int readTo) {
        int end = readTo;
        while (end < text.length() && end - start < MAX_DOMAIN && goesOn(text.charAt(end))) {
            end++;
        }
        while (end > readTo && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean goesOn(char c) {
        return Character.isLetterOrDigit(c) || "._-@%".indexOf(c) >= 0;
    }

    private static String hash(String written) {
        return written.toLowerCase(Locale.ROOT).replace('l', '1').replace('o', '0');
    }

    private static String prefixBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < MAX_PREFIX && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLocalPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._+-".indexOf(c) >= 0;
    }
}
