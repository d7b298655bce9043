package nz.patai.ingest.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address of a header field.
 *
 * @param name the display name, decoded; null where there is none
 * @param address the address as given, without angle brackets
 */
public record MailAddress(@Nullable String name, String address) {

    /** Source: RFC 5321, section 4.1.2, without quoted local parts and address literals. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** Says whether an answer can be sent to it: mail that nobody can answer is no request yet, a person must find out whose it is. */
    public boolean canBeAnswered() {
        return PLAIN.matcher(address).matches();
    }

    /** Gives what stands before the last {@code @}, in lower case; the whole address where there is no {@code @}. */
    public String localPart() {
        int at = address.lastIndexOf('@');
        return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
    }

    /** Gives what stands after the last {@code @}, in lower case; empty where there is no {@code @}. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }
}
