package nz.patai.responder.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps out of a mail what would break its header, hide its text on FYI, or cut the requester off. */
final class MailCheck {
    private static final int MAX_SUBJECT = 250;
    private static final int MAX_BYTES = 40 * 1024 * 1024;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern UNMONITORED =
            Pattern.compile("(?i)(?:postmaster|mailer-daemon|auto_reply|do.?not.?reply|no.?reply)@.*");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}");
    private static final Pattern CONTENT_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,80}");
    /** FYI folds away what stands between such rows. */
    private static final Pattern ROW = Pattern.compile("[-_*#]{8,}");

    private final List<MailProblem> problems = new ArrayList<>();

    static List<MailProblem> check(OutgoingMail mail) {
        MailCheck check = new MailCheck();
        check.sender(mail);
        check.recipients(mail);
        check.header(mail);
        check.content(mail);
        return List.copyOf(check.problems);
    }

    private void sender(OutgoingMail mail) {
        unless(ADDRESS.matcher(mail.from()).matches(), "from", "is no plain address");
        unless(
                !UNMONITORED.matcher(mail.from()).matches(),
                "from",
                "is a mailbox that nobody reads: send from the real one, or the requester can't answer");
        unless(isOneLine(mail.fromName()), "fromName", "holds a line end or control character");
    }

    private void recipients(OutgoingMail mail) {
        unless(!mail.to().isEmpty(), "to", "names nobody");
        unless(
                mail.to().stream().allMatch(to -> ADDRESS.matcher(to).matches()),
                "to",
                "holds what is no plain address");
    }

    private void header(OutgoingMail mail) {
        unless(isOneLine(mail.subject()), "subject", "holds a line end or control character");
        unless(!mail.subject().isBlank(), "subject", "is empty");
        unless(characters(mail.subject()) <= MAX_SUBJECT, "subject", "is longer than %d".formatted(MAX_SUBJECT));
        unless(Threading.isMessageId(mail.messageId()), "messageId", "is not <id@domain>");
        Threading threading = mail.threading();
        unless(
                Stream.concat(Stream.ofNullable(threading.inReplyTo()), threading.references().stream())
                        .allMatch(Threading::isMessageId),
                "threading",
                "holds what is not <id@domain>: make it by Threading.answering");
    }

    private void content(OutgoingMail mail) {
        unless(!mail.text().isBlank(), "text", "is empty");
        unless(!ROW.matcher(mail.text()).find(), "text", "has a row of 8 or more - _ * #, after which FYI hides text");
        for (Attachment attachment : mail.attachments()) {
            unless(FILE_NAME.matcher(attachment.fileName()).matches(), "attachment", "has no plain ASCII file name");
            unless(CONTENT_TYPE.matcher(attachment.contentType()).matches(), "attachment", "has no plain content type");
        }
        long size = mail.attachments().stream()
                .mapToLong(attachment -> attachment.bytes().length)
                .sum();
        unless(size <= MAX_BYTES, "attachments", "are larger than %d bytes: send them in parts".formatted(MAX_BYTES));
    }

    private void unless(boolean isRight, String field, String reason) {
        if (!isRight) {
            problems.add(new MailProblem(field, reason));
        }
    }

    /** As a person counts them: an emoji is one, so a subject that was cut to a length fits. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isOneLine(String text) {
        return !CONTROL.matcher(text).find();
    }
}
