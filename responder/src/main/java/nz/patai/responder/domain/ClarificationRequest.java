package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the requester what is meant. Goes out as an email without attachment.
 *
 * <p>Source: OIA ss 13, 15(1AB); LGOIMA ss 11, 13(8).
 *
 * @param about what is unclear or too wide, and why, in the officer's words
 * @param suggestions narrowings to choose from, each a line; may be empty
 * @param answerBy day to answer by, Pacific/Auckland; null if none was set
 * @param mayRestart whether the question still comes in time for an answer to count as a new request
 */
public record ClarificationRequest(
        LocalDate date,
        Agency agency,
        Addressee addressee,
        RequestParticulars request,
        String about,
        List<String> suggestions,
        @Nullable LocalDate answerBy,
        boolean mayRestart,
        Signatory signatory)
        implements Letter {

    public ClarificationRequest {
        suggestions = List.copyOf(suggestions);
    }

    /** This request itself if nothing is wrong with it, else what it lacks. */
    public Composition<ClarificationRequest> compose() {
        Problems problems = FrameChecks.check(date, agency, addressee, request);
        problems.whenBlank(about, "clarification", "say what is unclear, and why");
        problems.when(
                suggestions.stream().anyMatch(String::isBlank),
                "suggestions",
                "contain an empty one",
                "write it or leave it out");
        problems.whenBlank(signatory.name(), "signatory", "name who signs");
        problems.when(
                answerBy != null && !answerBy.isAfter(date),
                "answer-by date",
                "%s is not after the letter of %s".formatted(answerBy, date),
                "give the requester time to answer");
        return problems.found().isEmpty()
                ? new Composition.Composed<>(this)
                : new Composition.CannotCompose<>(problems.found());
    }
}
