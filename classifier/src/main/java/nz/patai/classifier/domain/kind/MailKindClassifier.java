package nz.patai.classifier.domain.kind;

import java.util.List;
import java.util.Locale;
import nz.patai.classifier.domain.MailKind;
import nz.patai.classifier.domain.split.QuestionSplitter;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.text.TextStructure;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import nz.patai.classifier.domain.vocabulary.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the kind of an email.
 *
 * <p>One that begins a thread is a new request. A follow-up is of the kind whose words it has most of; where two have as many, of
 * the one named first below, since that one has the greater effect on the clock.
 */
public final class MailKindClassifier {
    private record KindWords(MailKind kind, WordList list, int weight) {}

    private static final List<KindWords> KINDS = List.of(
            new KindWords(MailKind.WITHDRAWAL, WordList.KIND_WITHDRAWAL, 4),
            new KindWords(MailKind.COMPLAINT_OR_REVIEW, WordList.KIND_COMPLAINT, 2),
            new KindWords(MailKind.NARROWING, WordList.KIND_NARROWING, 3),
            new KindWords(MailKind.AMENDMENT, WordList.KIND_AMENDMENT, 3),
            new KindWords(MailKind.NEW_REQUEST, WordList.KIND_NEW, 3),
            new KindWords(MailKind.CLARIFICATION_REPLY, WordList.KIND_CLARIFICATION, 2),
            new KindWords(MailKind.CHASER, WordList.KIND_CHASER, 2),
            new KindWords(MailKind.OTHER, WordList.KIND_OTHER, 3),
            new KindWords(MailKind.THANKS, WordList.KIND_THANKS, 1));

    private MailKindClassifier() {}

    /** The kind of an email; {@code isFollowUp} null means that the subject decides whether it is one. */
    public static MailKind kindOf(
            TextStructure structure, MarkedText body, MarkedText subject, @Nullable Boolean isFollowUp) {
        boolean follows = isFollowUp == null ? isReply(subject.text()) : isFollowUp;
        return follows ? followUp(structure, body, subject) : first(subject);
    }

    private static boolean isReply(String subject) {
        String start = subject.strip();
        return start.regionMatches(true, 0, "re:", 0, 3) || start.regionMatches(true, 0, "fw:", 0, 3);
    }

    private static MailKind first(MarkedText subject) {
        return subject.has(WordList.KIND_MACHINE_SUBJECT, whole(subject)) ? MailKind.OTHER : MailKind.NEW_REQUEST;
    }

    private static MailKind followUp(TextStructure structure, MarkedText body, MarkedText subject) {
        MailKind best = MailKind.OTHER;
        int most = 0;
        for (KindWords words : KINDS) {
            int score = words.weight() * distinct(body, words.list()) + fromSubject(words.kind(), subject);
            if (score > most) {
                most = score;
                best = words.kind();
            }
        }
        boolean isWithoutAim = most == 0 || best == MailKind.THANKS;
        return isWithoutAim && asks(structure, body) ? MailKind.NEW_REQUEST : best;
    }

    /** A mail that thanks, or shows no aim, and asks for something is about what it asks for. */
    private static boolean asks(TextStructure structure, MarkedText body) {
        return !QuestionSplitter.split(structure, body, MailKind.NEW_REQUEST).isEmpty();
    }

    private static int distinct(MarkedText body, WordList list) {
        return (int) body.all(list, whole(body)).stream()
                .map(span -> span.wordsOf(body.text()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private static int fromSubject(MailKind kind, MarkedText subject) {
        boolean isClarification = kind == MailKind.CLARIFICATION_REPLY
                && subject.has(WordList.KIND_CLARIFICATION_SUBJECT, whole(subject));
        return isClarification ? 2 : 0;
    }

    private static Span whole(MarkedText text) {
        return new Span(0, text.text().length());
    }
}
