package nz.patai.classifier.domain;

import java.util.List;
import java.util.stream.Stream;
import nz.patai.classifier.domain.flag.FlagFinder;
import nz.patai.classifier.domain.kind.MailKindClassifier;
import nz.patai.classifier.domain.nature.NatureClassifier;
import nz.patai.classifier.domain.nature.NatureFinding;
import nz.patai.classifier.domain.split.Question;
import nz.patai.classifier.domain.split.QuestionSplitter;
import nz.patai.classifier.domain.text.TextStructure;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import nz.patai.classifier.domain.vocabulary.Vocabulary;
import nz.patai.classifier.domain.vocabulary.VocabularyReader;

/**
 * Says of an email what kind it is, which questions it asks, and of each its nature and flags with the words that say so.
 *
 * <p>The same email gives the same classification every time. All of it is a proposal: a person decides.
 */
public final class Classifier {
    /** Raised whenever the code of a rule changes what comes out. */
    private static final String RULES = "rules-1";

    private final Vocabulary vocabulary;

    /** A classifier with the given word lists. */
    public Classifier(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A classifier with the word lists that ship with it; reads them once. */
    public static Classifier byRules() {
        return new Classifier(VocabularyReader.read(RULES));
    }

    /** Names the rules and their word lists: {@code rules-1-} and 12 hex digits that change with any list. */
    public String modelId() {
        return RULES + "-" + vocabulary.fingerprint();
    }

    /** Classifies one email; never fails, and takes time in proportion to the length that is read. */
    public Classification classify(EmailText email) {
        TextStructure structure = TextStructure.of(email.body());
        MarkedText body = vocabulary.mark(structure.ownWords().of(structure.text()));
        MailKind kind =
                MailKindClassifier.kindOf(structure, body, vocabulary.mark(email.subject()), email.isFollowUp());
        List<Question> questions = QuestionSplitter.split(structure, body, kind);
        FlagFinder flags = FlagFinder.of(body);
        List<ClassifiedQuestion> classified = questions.stream()
                .map(question -> classify(body, flags, question))
                .toList();
        boolean isCut = structure.isCut() || questions.size() == QuestionSplitter.MOST_QUESTIONS;
        return new Classification(modelId(), kind, classified, isCut);
    }

    private static ClassifiedQuestion classify(MarkedText body, FlagFinder finder, Question question) {
        NatureFinding nature = NatureClassifier.classify(body, question.span());
        List<Evidence> flags = finder.find(question, nature.nature());
        return new ClassifiedQuestion(
                question.number(),
                question.text(),
                question.span(),
                nature.nature(),
                FlagFinder.flagsOf(flags),
                nature.confidence(),
                Stream.concat(nature.evidence().stream(), flags.stream()).toList());
    }
}
