package nz.patai.ingest.mbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the line that begins a message in an mbox file from a line of text that begins with the same word.
 *
 * <p>Source: RFC 4155 appendix A; the mboxo and mboxrd quoting that programs use.
 */
final class MboxSeparator {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DATED = Pattern.compile("From .{0,400}\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s.{0,60}"
            + "\\d{1,2}:\\d{2}.{0,40}\\b(?:19|20)\\d{2}\\b.{0,40}|From .{0,400}\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s"
            + ".{0,40}\\b(?:19|20)\\d{2}\\b.{0,40}\\d{1,2}:\\d{2}.{0,40}");
    private static final Pattern HEADER_FIELD = Pattern.compile(
            "(?:return-path|received|delivered-to|x-[a-z0-9-]{1,60}|from|to|cc|date|subject|message-id|mime-version"
                    + "|content-[a-z-]{1,40}|reply-to|sender|status|envelope-to|dkim-signature)[ \\t]{0,3}:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LOOK = 600;

    private MboxSeparator() {}

    static boolean startsLikeOne(byte[] line) {
        return startsWith(line, 0);
    }

    /**
     * Says whether a line begins a message. Behind a blank line a separator has a date or a header below it; elsewhere
     * it needs both, so that a lost blank line doesn't make two mails one.
     */
    static boolean is(byte[] line, boolean afterBlank, byte @Nullable [] next) {
        if (!startsLikeOne(line)) {
            return false;
        }
        boolean dated = DATED.matcher(text(line).stripTrailing()).matches();
        boolean header = next != null && HEADER_FIELD.matcher(text(next)).matches();
        return afterBlank ? dated || header : dated && header;
    }

    /** Gives the line with one {@code >} less where it is a quoted {@code From } line. */
    static byte[] unquoted(byte[] line) {
        int marks = 0;
        while (marks < line.length && line[marks] == '>') {
            marks++;
        }
        return marks > 0 && startsWith(line, marks) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    private static boolean startsWith(byte[] line, int from) {
        return line.length >= from + FROM.length && Arrays.equals(line, from, from + FROM.length, FROM, 0, FROM.length);
    }

    private static String text(byte[] line) {
        return new String(line, 0, Math.min(line.length, LOOK), StandardCharsets.ISO_8859_1);
    }
}
