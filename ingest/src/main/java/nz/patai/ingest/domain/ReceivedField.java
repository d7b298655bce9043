package nz.patai.ingest.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One Received field: which host says it took the mail, and when.
 *
 * <p>Source: RFC 5321 section 4.4, RFC 5322 section 3.6.7.
 *
 * @param byHost the host after {@code by}, in lower case without a final dot; null where there is none
 * @param at the instant after the last semicolon; null where it can't be read
 */
public record ReceivedField(
        @Nullable String byHost, @Nullable Instant at) {

    private static final Pattern BY = Pattern.compile("(?:^|\\s)by\\s+\\[?([A-Za-z0-9._:-]{1,255})");

    /** Reads the value of a Received field; what can't be read is null. */
    public static ReceivedField parse(String value) {
        String plain = withoutComments(value);
        int semicolon = plain.lastIndexOf(';');
        Matcher by = BY.matcher(semicolon < 0 ? plain : plain.substring(0, semicolon));
        Instant at = semicolon < 0 ? null : MailDate.parse(plain.substring(semicolon + 1));
        return new ReceivedField(by.find() ? host(by.group(1)) : null, at);
    }

    private static String host(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String withoutComments(String value) {
        StringBuilder out = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == '(') {
                i = AddressList.afterComment(value, i);
                out.append(' ');
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }
}
