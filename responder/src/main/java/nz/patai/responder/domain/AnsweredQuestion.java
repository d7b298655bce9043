package nz.patai.responder.domain;

import java.util.List;

/**
 * One question with its answer, as a letter states it.
 *
 * @param number from 1, in the requester's order
 * @param grounds what the withholding rests on, looked up; empty unless refused or released in part
 */
public record AnsweredQuestion(int number, String text, Answer answer, List<Ground> grounds) {

    public AnsweredQuestion {
        grounds = List.copyOf(grounds);
    }

    /** Whether the requester may take this answer to an Ombudsman as a refusal. Source: OIA ss 19(b), 28(1). */
    public boolean isRefusal() {
        return switch (answer.outcome()) {
            case Outcome.Refused _, Outcome.ReleasedInPart _ -> true;
            case Outcome.Released _,
                    Outcome.Transferred _,
                    Outcome.NotOfficialInformation _,
                    Outcome.PrivacyAct _,
                    Outcome.StatementOfReasons _,
                    Outcome.Withdrawn _ -> false;
        };
    }
}
