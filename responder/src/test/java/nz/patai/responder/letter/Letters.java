package nz.patai.responder.letter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import nz.patai.responder.GoldenCase;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.Charge;
import nz.patai.responder.domain.DecisionDraft;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.ExtensionReason;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.PastStep;
import nz.patai.responder.domain.Question;
import nz.patai.responder.domain.TransferReason;

/** Decision letters other than the golden one. */
final class Letters {
    static final List<Outcome> OUTCOMES = List.of(
            new Outcome.Released(),
            new Outcome.ReleasedInPart(List.of("9(2)(a)"), true),
            new Outcome.ReleasedInPart(List.of("9(2)(a)", "6(a)"), true),
            new Outcome.Refused(List.of("18(d)"), false),
            new Outcome.Refused(List.of("18(a)", "9(2)(f)(iv)"), true),
            new Outcome.Transferred("the Ministry of Justice", GoldenCase.FRI_2024_02_16, TransferReason.HELD_THERE),
            new Outcome.Transferred("Stats NZ", GoldenCase.FRI_2024_02_16, TransferReason.CLOSER_THERE),
            new Outcome.NotOfficialInformation(),
            new Outcome.PrivacyAct(),
            new Outcome.StatementOfReasons(),
            new Outcome.Withdrawn(GoldenCase.FRI_2024_02_16));

    private Letters() {}

    /** A letter with one question of each outcome, every past step and a charge. */
    static DecisionLetter everyOutcome() {
        List<Question> questions = IntStream.range(0, OUTCOMES.size())
                .mapToObj(index -> new Question(
                        index + 1,
                        "What about part " + (index + 1) + "?",
                        new Answer(OUTCOMES.get(index), "The text of the officer.", "What is offered.")))
                .toList();
        DecisionDraft draft = GoldenCase.draft(questions);
        return whole(new DecisionDraft(
                draft.date(),
                draft.agency(),
                draft.addressee(),
                draft.request(),
                "Words before the answers.",
                List.of(
                        new PastStep.TransferredIn(GoldenCase.WED_2024_02_07, "The Ministry of Justice"),
                        new PastStep.ClarificationAsked(
                                GoldenCase.FRI_2024_02_16, "what you meant.", GoldenCase.FRI_2024_02_16),
                        new PastStep.Extended(
                                GoldenCase.FRI_2024_02_16, ExtensionReason.CONSULTATIONS, GoldenCase.WED_2024_03_06)),
                questions,
                new Charge(new BigDecimal("76"), "One hour beyond the first."),
                GoldenCase.WED_2024_03_06,
                draft.signatory()));
    }

    /** A letter with one question of this outcome. */
    static DecisionLetter withOutcome(Outcome outcome) {
        return whole(GoldenCase.draft(List.of(new Question(1, "Who?", new Answer(outcome, "The text.", "")))));
    }

    static DecisionLetter whole(DecisionDraft draft) {
        return GoldenCase.whole(draft.compose(GroundFile.read()));
    }
}
