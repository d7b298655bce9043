package nz.patai.ingest.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One address of a header field.
 *
 * @param name the display name, decoded; null where there is none
 * @param address the address as given, without angle brackets
 */
public record MailAddress(@Nullable String name, String address) {

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
