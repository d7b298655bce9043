package nz.patai.register.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nz.patai.event.DecisionSigned;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A letter and how far it has come.
 *
 * @param composedEventId the ResponseComposed event: the letter's id
 * @param causeEventId the event that it answers, such as a DecisionRecorded event; null where none is named
 * @param kind what kind of letter
 * @param composedAt when it was composed
 * @param state how far it has come
 * @param contentSha256 SHA-256 of the mail: what a signature is over
 * @param bytes length of the mail
 * @param messageId its Message-ID, ours
 * @param answersQuestions numbers of the questions it answers
 * @param signedBy the officer who signed it; null where none did
 * @param sentOn day it was sent, Pacific/Auckland; null where it was not
 * @param attempts how often it was handed to the relay
 * @param trouble why it did not go or came back; null where all is well
 * @param events the events behind it, in order
 */
public record Letter(
        UUID composedEventId,
        @Nullable UUID causeEventId,
        ResponseKind kind,
        Instant composedAt,
        LetterState state,
        String contentSha256,
        long bytes,
        String messageId,
        List<Integer> answersQuestions,
        @Nullable String signedBy,
        @Nullable LocalDate sentOn,
        int attempts,
        @Nullable String trouble,
        List<UUID> events) {

    /** The letters that the events of a request tell of, in the order in which they were composed. */
    static List<Letter> of(List<RecordedEvent> events) {
        var letters = new LinkedHashMap<UUID, Letter>();
        for (var event : events) {
            if (event.body() instanceof ResponseComposed c) {
                letters.put(event.id(), composed(event, c));
            } else {
                var about = Links.composed(event.body());
                if (about != null) {
                    letters.computeIfPresent(about, (id, letter) -> letter.evolve(event));
                }
            }
        }
        return List.copyOf(letters.values());
    }

    private static Letter composed(RecordedEvent event, ResponseComposed c) {
        return new Letter(
                event.id(),
                event.causes().isEmpty() ? null : event.causes().getFirst(),
                c.kind(),
                event.occurredAt(),
                c.awaitsSignature() ? LetterState.AWAITING_SIGNATURE : LetterState.COMPOSED,
                c.contentSha256(),
                c.messageBytes(),
                c.messageId(),
                c.answersQuestions(),
                null,
                null,
                0,
                null,
                List.of(event.id()));
    }

    private Letter evolve(RecordedEvent event) {
        return switch (event.body()) {
            case DecisionSigned s ->
                next(event, LetterState.SIGNED, event.header().actor().id(), sentOn, attempts, null);
            case SendReleased r -> next(event, LetterState.RELEASED, signedBy, sentOn, attempts, null);
            case SendAttempted a ->
                next(event, LetterState.ATTEMPTED, signedBy, sentOn, Math.max(attempts, a.attempt()), null);
            case ResponseSent s -> next(event, LetterState.SENT, signedBy, s.sentOn(), s.attempt(), null);
            // where both are of one instant, the failure of an earlier attempt may be told after the outcome of a later
            // one
            case ResponseFailed f
            when f.attempt() < attempts -> next(event, state, signedBy, sentOn, attempts, trouble);
            case ResponseFailed f ->
                next(
                        event,
                        f.permanent() ? LetterState.FAILED : LetterState.DELAYED,
                        signedBy,
                        sentOn,
                        f.attempt(),
                        f.reason());
            case ResponseBounced b ->
                next(event, LetterState.BOUNCED, signedBy, sentOn, attempts, "came back" + status(b.status()));
            default -> this;
        };
    }

    private Letter next(
            RecordedEvent event,
            LetterState to,
            @Nullable String signer,
            @Nullable LocalDate sent,
            int tries,
            @Nullable String problem) {
        var all = new ArrayList<>(events);
        all.add(event.id());
        return new Letter(
                composedEventId,
                causeEventId,
                kind,
                composedAt,
                to,
                contentSha256,
                bytes,
                messageId,
                answersQuestions,
                signer,
                sent,
                tries,
                problem,
                List.copyOf(all));
    }

    private static String status(@Nullable String code) {
        return code == null ? "" : " (" + code + ")";
    }
}
