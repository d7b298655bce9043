package nz.patai.classifier.domain;

import java.util.List;
import nz.patai.classifier.domain.text.Span;

/**
 * One question with what the rules make of it; a proposal, which a person decides on.
 *
 * @param number its place in the email, from 1
 * @param text its exact words, with every run of white space as one blank
 * @param span where it stands in the body
 * @param nature which part of the law it falls under
 * @param flags in the order of {@link Flag}, each once
 * @param confidence in the nature, 0 to 1; a first estimate that no count of right answers stands behind
 * @param evidence for nature and flags
 */
public record ClassifiedQuestion(
        int number,
        String text,
        Span span,
        Nature nature,
        List<Flag> flags,
        double confidence,
        List<Evidence> evidence) {
    public ClassifiedQuestion {
        flags = List.copyOf(flags);
        evidence = List.copyOf(evidence);
    }
}
