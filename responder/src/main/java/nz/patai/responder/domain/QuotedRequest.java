package nz.patai.responder.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a letter quotes of a request: what was written, word for word, without the line that greets and the lines that sign off. What stands
 * before and between the questions is quoted too, for it often says what they are about.
 */
public final class QuotedRequest {
    /** About ten pages: what is longer is cut, and says so. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final String CUT = "\n\n[Your request goes on. We have read all of it and quote it up to here.]";

    /** A first line that is a greeting and nothing else. */
    private static final Pattern GREETING = Pattern.compile(
            "\\s*+(?:dear|t[eē]n[aā] koutou|t[eē]n[aā] koe|kia ora|hello|hi|good (?:morning|afternoon)|to whom it may concern)\\b"
                    + "[^\\n.?!]{0,120}+\\n",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line that begins a sign-off, at the end of a text. */
    private static final Pattern SIGN_OFF = Pattern.compile(
            "^[ \\t]*+(?:yours(?: faithfully| sincerely| truly)?|(?:kind |warm |best )?regards|ng[aā] mihi|n[aā]ku noa|m[aā] te w[aā]|many thanks|thank you|thanks)"
                    + "\\b[^\\n]{0,40}+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private QuotedRequest() {}

    /**
     * A stretch of a text, UTF-16 code units.
     *
     * @param start inclusive
     * @param end exclusive
     */
    public record Span(int start, int end) {
        boolean isWithin(String text) {
            return 0 <= start && start < end && end <= text.length();
        }
    }

    /** The quotation; never without any of the given spans, those of the questions. */
    public static String from(String text, List<Span> spans) {
        var questions = spans.stream().filter(span -> span.isWithin(text)).toList();
        int latestStart = questions.stream().mapToInt(Span::start).min().orElse(text.length());
        int earliestEnd = questions.stream().mapToInt(Span::end).max().orElse(0);
        int start = Math.min(afterGreeting(text), latestStart);
        int end = Math.max(beforeSignOff(text, start), earliestEnd);
        var quotation = text.substring(start, end).strip();
        return cut(quotation.isEmpty() ? text.strip() : quotation);
    }

    private static int afterGreeting(String text) {
        var greeting = GREETING.matcher(text);
        return greeting.lookingAt() ? greeting.end() : 0;
    }

    /** Where the last sign-off begins, if what follows it is short enough to be a name. */
    private static int beforeSignOff(String text, int from) {
        var signOff = SIGN_OFF.matcher(text);
        int begins = text.length();
        for (int at = from; at <= text.length() && signOff.find(at); at = signOff.end() + 1) {
            if (text.length() - signOff.end() < 200) {
                begins = signOff.start();
                break;
            }
        }
        return Math.max(begins, from);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + CUT;
    }
}
