package nz.patai.deadlinetracker.domain;

import java.util.UUID;
import nz.patai.event.SignDecision;

/** Whether a signature stands: over the very bytes that answer the newest decision, and once. */
sealed interface SignatureCheck {

    /**
     * It stands.
     *
     * @param decision the DecisionRecorded event that the letter answers
     */
    record Stands(UUID decision) implements SignatureCheck {}

    /**
     * It does not.
     *
     * @param refusal why
     */
    record Falls(Refusal refusal) implements SignatureCheck {}

    static SignatureCheck of(Admitted admitted, SignDecision sign) {
        return switch (admitted.clock().decision()) {
            case Decision.Undecided none ->
                falls(
                        "no decision is recorded, or a charge was fixed or something transferred since: record it, then sign its"
                                + " letter");
            case Decision.Signed signed -> falls("the decision is signed already: there is nothing left to sign");
            case Decision.Recorded recorded ->
                admitted.thread()
                        .letter(sign.composedEventId())
                        .filter(letter -> admitted.request().requestId().equals(letter.requestId()))
                        .map(letter -> of(letter, recorded, sign))
                        .orElseGet(() -> falls("it names no decision letter of this request that waits for a"
                                + " signature: look at the request again, then sign its letter"));
        };
    }

    private static SignatureCheck of(Letter letter, Decision.Recorded recorded, SignDecision sign) {
        if (letter.signed()) {
            return falls(
                    "this letter was signed before and did not arrive: record a decision anew, then sign its letter");
        } else if (!letter.answers().contains(recorded.eventId())) {
            return falls("this letter answers a decision that was replaced: wait for the newest decision's letter");
        } else if (!letter.contentSha256().equals(sign.contentSha256())) {
            return falls("the letter is not the one that was shown, its hash differs: read it again, then sign");
        }
        return new Stands(recorded.eventId());
    }

    private static SignatureCheck falls(String reason) {
        return new Falls(new Refusal(null, reason));
    }
}
