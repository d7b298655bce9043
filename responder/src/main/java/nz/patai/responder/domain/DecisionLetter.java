package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision on every question of a request, as it goes out in a PDF. Made by {@link DecisionDraft#compose}.
 *
 * <p>Source: OIA ss 15(1), 19; LGOIMA ss 13(1), 18.
 *
 * @param introduction the officer's words before the answers; empty if none
 * @param history what happened since the receipt, oldest first
 * @param charge null if nothing is charged
 * @param releaseBy day by which material follows, Pacific/Auckland; null if all comes with the letter
 */
public record DecisionLetter(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        String introduction,
        List<PastStep> history,
        List<AnsweredQuestion> answers,
        @Nullable Charge charge,
        @Nullable LocalDate releaseBy,
        Signatory signatory)
        implements Letter {

    /** @throws IllegalArgumentException for a letter without an answer, or with a refusal without a ground: a bug, as a draft checks both */
    public DecisionLetter {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a decision letter answers at least one question");
        }
        if (answers.stream()
                .anyMatch(answer -> answer.isRefusal() && answer.grounds().isEmpty())) {
            throw new IllegalArgumentException("a refusal names its ground");
        }
    }

    /**
     * The right of complaint that this letter must state: whenever anything in it is refused, released in part, extended or charged.
     */
    public Optional<OmbudsmanRight> ombudsmanRight() {
        boolean isExtended = history.stream().anyMatch(PastStep.Extended.class::isInstance);
        boolean isRefused = answers.stream().anyMatch(AnsweredQuestion::isRefusal);
        return isRefused || isExtended || charge != null
                ? Optional.of(OmbudsmanRight.under(agency.act()))
                : Optional.empty();
    }
}
