package nz.patai.ingest.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Subject says once the marks of mail systems and sites are taken off.
 *
 * @param title the requester's own title; the whole subject where nothing else is left
 * @param isReply whether it begins with {@code Re:} behind any gateway marks
 * @param isSiteForm whether it has the form in which a site titles its requests
 */
public record SubjectLine(String title, boolean isReply, boolean isSiteForm) {

    /** Counted, for an endless run of marks would exhaust the stack. */
    private static final Pattern GATEWAY_MARK = Pattern.compile(
            "^(?:\\s*(?:\\[(?:EXTERNAL(?: EMAIL| SENDER)?|EXT|SEEMAIL|UNCLASSIFIED|IN[- ]CONFIDENCE|SENSITIVE"
                    + "|RESTRICTED|CAUTION[^\\]]{0,40})\\]|EXTERNAL(?: EMAIL)?:)){1,16}\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLY = Pattern.compile("^re ?(?:\\[\\d{1,3}\\])? ?:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD = Pattern.compile("^fwd? ?:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_FORM = Pattern.compile(
            "^(?:internal review of )?(?:(?:local government )?official information(?: and meetings)?(?: act)?"
                    + "|freedom of information(?: act)?|oia|lgoima|foi) request\\s*(?:-|\u2013|\u2014|:)\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    /** Reads a decoded subject. */
    public static SubjectLine of(String subject) {
        String rest = withoutGatewayMarks(subject);
        boolean isReply = REPLY.matcher(rest).find();
        String bare = withoutMarks(rest);
        Matcher form = SITE_FORM.matcher(bare);
        boolean isSiteForm = form.find();
        String title = isSiteForm ? bare.substring(form.end()).strip() : bare;
        return new SubjectLine(title.isEmpty() ? subject.strip() : title, isReply, isSiteForm);
    }

    static String withoutGatewayMarks(String subject) {
        return GATEWAY_MARK.matcher(subject.strip()).replaceFirst("").strip();
    }

    /** Marks can stand before and behind one another; each round takes one layer, a few rounds take all there are. */
    private static String withoutMarks(String subject) {
        String rest = subject;
        for (int round = 0; round < 8; round++) {
            String next = withoutGatewayMarks(rest);
            next = REPLY.matcher(next).replaceFirst("");
            next = FORWARD.matcher(next).replaceFirst("");
            if (next.equals(rest)) {
                break;
            }
            rest = next;
        }
        return rest.strip();
    }
}
