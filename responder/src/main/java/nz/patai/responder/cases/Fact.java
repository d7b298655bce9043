package nz.patai.responder.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Outcome;
import org.jspecify.annotations.Nullable;

/** What letters are made from, one kind of event each. Days are days in Pacific/Auckland. */
public interface Fact {

    /** The event that told it. */
    Source source();

    /**
     * An event.
     *
     * @param at when it happened, the legal time
     */
    record Source(UUID eventId, Instant at) {}

    /** The request arrived; one taken over from a register before was acknowledged there. */
    record Received(
            Source source,
            String bodyId,
            LocalDate on,
            @Nullable SealedText name,
            SealedText replyTo,
            SealedText subject,
            SealedText text,
            @Nullable SealedText messageId,
            boolean isAcknowledged,
            @Nullable String transferredFrom)
            implements Fact {}

    /** The agency gave it a reference. */
    record Registered(Source source, String reference) implements Fact {}

    /** The clock started. */
    record ClockRuns(Source source, LocalDate decisionDue) implements Fact {}

    /** One question; start and end are positions in the request's text, UTF-16 code units, the end exclusive. */
    record Asked(int number, SealedText text, int start, int end) {}

    /** The questions of the request, found by the machine or put right by a person. */
    record Questions(Source source, List<Asked> asked) implements Fact {}

    /** The agency asks what is meant; {@code questions} is empty where the whole request is meant. */
    record Clarification(
            Source source,
            String officerId,
            SealedText text,
            List<Integer> questions,
            @Nullable LocalDate answerBy,
            LocalDate restartPossibleUntil)
            implements Fact {}

    /** A further mail came. */
    record FollowUp(Source source, LocalDate on) implements Fact {}

    /** All or some questions go to another body; {@code questions} is empty for all. */
    record Transfer(
            Source source,
            String officerId,
            String to,
            @Nullable SealedText toAddress,
            String ground,
            List<Integer> questions,
            @Nullable SealedText text)
            implements Fact {

        /** Whether it takes a question away. */
        boolean concerns(int question) {
            return questions.isEmpty() || questions.contains(question);
        }
    }

    /** A limit is to be extended; at least one of {@code workingDays} and {@code until} is given. */
    record Extension(
            Source source,
            String officerId,
            boolean ofTransfer,
            @Nullable Integer workingDays,
            String ground,
            SealedText reasons,
            LocalDate newDueOn,
            LocalDate noticeUntil)
            implements Fact {}

    /** A charge was fixed. */
    record ChargeFixed(Source source, BigDecimal amount, SealedText basis) implements Fact {}

    /** What is decided on one question. */
    record Answer(
            int question,
            Outcome outcome,
            List<String> grounds,
            @Nullable SealedText text,
            List<SealedText> links,
            boolean publicInterestWeighed) {}

    /** The decision; {@code signatory} is an officer's id. */
    record Decision(
            Source source,
            List<Answer> answers,
            @Nullable SealedText introduction,
            String signatory,
            @Nullable LocalDate releaseBy)
            implements Fact {}

    /** The requester withdrew. */
    record Withdrawal(Source source) implements Fact {}
}
