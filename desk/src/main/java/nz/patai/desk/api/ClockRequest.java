package nz.patai.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer asks for that moves a limit, or takes questions away. */
public sealed interface ClockRequest extends CommandRequest.OnRequest {

    /**
     * Extend a limit. It is extended once the notice is sent.
     *
     * @param limit which; null for the decision's
     * @param workingDays by how many working days, counted on from the limit's own last day; null where a day is given
     * @param until the new last day, Pacific/Auckland; null where a number is given
     * @param ground the paragraph, such as {@code 15A(1)(a)}
     * @param reasons what the notice says takes the time
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Extension(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            @Nullable ExtendableLimit limit,
            @Nullable Integer workingDays,
            @Nullable LocalDate until,
            String ground,
            String reasons)
            implements ClockRequest {

        /** Checks what needs no knowledge of the request. */
        public Extension {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(ground, "ground");
            Texts.given(reasons, "reasons");
            reasons = Texts.given(Texts.inLetter(reasons, "reasons"), "reasons");
            if (workingDays == null && until == null) {
                throw new IllegalArgumentException(
                        "working_days and until are both missing: give one, or both if they agree");
            }
        }
    }

    /**
     * Say what a further mail on a request means for its clock.
     *
     * @param followUp the FollowUpReceived event
     * @param effect what it means
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record FollowUp(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            UUID followUp,
            Effect effect) implements ClockRequest {

        /** Checks what needs no knowledge of the request. */
        public FollowUp {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(followUp, "follow_up");
            Texts.given(effect, "effect");
        }
    }

    /** What a further mail means. Named as it is written in the command. */
    enum Effect {
        /** It amends or clarifies the request: the clock starts anew with its receipt. */
        restarts_clock,
        /** It means nothing for the clock. */
        neither
    }

    /** A limit that can be extended. Named as it is written in the command. */
    enum ExtendableLimit {
        /** That of the decision. */
        decision,
        /** That of a transfer. */
        transfer
    }

    /**
     * Transfer the request, or a part of it. It is transferred once the other body and the requester have their letters.
     *
     * @param questions numbers of those that go; empty for all
     * @param to name of the body it goes to
     * @param toAddress its address for requests; null where agency.yaml has it
     * @param ground the paragraph, such as {@code 14(b)(i)}
     * @param text words for both letters; null for none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Transfer(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            List<Integer> questions,
            String to,
            @Nullable String toAddress,
            String ground,
            @Nullable String text)
            implements ClockRequest {

        /** Checks what needs no knowledge of the request. */
        public Transfer {
            Texts.given(request, "request");
            Texts.name(commandId);
            questions = Texts.list(questions, "questions");
            Texts.line(Texts.given(to, "to"), "to");
            Texts.address(toAddress, "to_address");
            Texts.given(ground, "ground");
            text = Texts.inLetter(text, "text");
        }
    }
}
