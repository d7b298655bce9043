package nz.patai.classifier.domain.nature;

import static nz.patai.classifier.domain.vocabulary.WordList.CONDITIONS;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_HYPOTHETICAL;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_NOT_INFORMATION;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_NOT_RULES;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_PERSONAL;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_REASONS;
import static nz.patai.classifier.domain.vocabulary.WordList.NATURE_RULES;
import static nz.patai.classifier.domain.vocabulary.WordList.OWN_MATTER;

import java.util.List;
import java.util.Optional;
import nz.patai.classifier.domain.Evidence;
import nz.patai.classifier.domain.Nature;
import nz.patai.classifier.domain.Provision;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.MarkedText;

/**
 * Says which part of the law a question falls under.
 *
 * <p>Rules in order, the first that speaks decides; where none does it is official information, since a request missed is a
 * deemed refusal and an unneeded clock costs nothing. Confidences are first estimates and not calibrated.
 *
 * <p>Source: OIA s 2 and s 12 (official information), s 12(1A) (own information), s 22 (internal rules), s 23 (reasons).
 */
public final class NatureClassifier {
    private static final double BY_WORDS = 0.8;
    private static final double BY_CONTEXT = 0.6;
    private static final double BY_DEFAULT = 0.7;

    private NatureClassifier() {}

    /** Classifies the question at a span of a body. */
    public static NatureFinding classify(MarkedText body, Span question) {
        return reasons(body, question)
                .or(() -> notInformation(body, question))
                .or(() -> personal(body, question))
                .or(() -> rules(body, question))
                .orElseGet(() -> new NatureFinding(Nature.OFFICIAL_INFORMATION, BY_DEFAULT, List.of()));
    }

    private static Optional<NatureFinding> reasons(MarkedText body, Span question) {
        boolean isOwn = isOwnMatter(body, question) || body.has(OWN_MATTER, wholeOf(body));
        return body.first(NATURE_REASONS, question)
                .filter(words -> isOwn)
                .map(words -> finding(body, Nature.STATEMENT_OF_REASONS, BY_CONTEXT, words, Provision.REASONS));
    }

    private static Optional<NatureFinding> notInformation(MarkedText body, Span question) {
        return body.first(NATURE_NOT_INFORMATION, question)
                .or(() -> hypothetical(body, question))
                .map(words -> finding(body, Nature.NOT_OFFICIAL_INFORMATION, BY_WORDS, words, Provision.DEFINITION));
    }

    /** "If a person came here, will they be sent back": a condition and what would follow from it. */
    private static Optional<Span> hypothetical(MarkedText body, Span question) {
        return body.opening(CONDITIONS, question).flatMap(condition -> body.first(NATURE_HYPOTHETICAL, question));
    }

    private static Optional<NatureFinding> personal(MarkedText body, Span question) {
        return body.first(NATURE_PERSONAL, question)
                .map(words -> finding(body, Nature.PERSONAL_INFORMATION, BY_WORDS, words, Provision.ABOUT_ONESELF));
    }

    private static Optional<NatureFinding> rules(MarkedText body, Span question) {
        return body.first(NATURE_RULES, question)
                .filter(words -> !body.has(NATURE_NOT_RULES, question))
                .map(words -> finding(body, Nature.INTERNAL_RULES, BY_CONTEXT, words, Provision.RULES));
    }

    private static boolean isOwnMatter(MarkedText body, Span question) {
        return body.has(OWN_MATTER, question) || body.has(NATURE_PERSONAL, question);
    }

    private static Span wholeOf(MarkedText body) {
        return new Span(0, body.text().length());
    }

    private static NatureFinding finding(
            MarkedText body, Nature nature, double confidence, Span words, Provision provision) {
        Evidence evidence = new Evidence(nature.label(), words.wordsOf(body.text()), words, provision);
        return new NatureFinding(nature, confidence, List.of(evidence));
    }
}
