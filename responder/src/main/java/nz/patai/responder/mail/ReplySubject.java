package nz.patai.responder.mail;

import java.util.regex.Pattern;

/** Makes the subject of an answer: {@code Re:} once, the request's own subject, our reference in brackets. */
public final class ReplySubject {
    private static final int MAX_CODE_POINTS = 160;
    /** Possessive, for each round of a group that can be given back stands on the stack. */
    private static final Pattern REPLY_MARKS = Pattern.compile("(?i)^(?:\\s*(?:re|fwd?)\\s*:)++");

    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private ReplySubject() {}

    /** The subject of an answer under {@code reference}; an overlong subject is cut, an empty one replaced. */
    public static String of(String requestSubject, String reference) {
        return of("Re: ", requestSubject, reference);
    }

    /** The subject of a mail that brings a request to another body. */
    public static String ofTransfer(String requestSubject, String reference) {
        return of("Transfer: ", requestSubject, reference);
    }

    private static String of(String mark, String requestSubject, String reference) {
        String oneLine = BREAKS.matcher(requestSubject).replaceAll(" ");
        String bare = REPLY_MARKS.matcher(oneLine).replaceFirst("").strip();
        String subject = bare.isEmpty() ? "Official information request" : cut(bare);
        return subject.contains(reference) ? mark + subject : "%s%s (%s)".formatted(mark, subject, reference);
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= MAX_CODE_POINTS
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, MAX_CODE_POINTS))
                                .strip() + "…";
    }
}
