package nz.patai.desk.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer puts on record of a request beside its decision. */
public sealed interface FileRequest extends CommandRequest.OnRequest {

    /**
     * Fix a charge. It stands in the letter of the decision.
     *
     * @param amount New Zealand dollars and cents, GST included
     * @param inAdvance true where it must be paid before the work is done
     * @param basis how it was worked out
     * @param questions numbers of those it is for; empty for all
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Charge(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            BigDecimal amount,
            boolean inAdvance,
            String basis,
            List<Integer> questions)
            implements FileRequest {

        private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

        /** Checks what needs no knowledge of the request. */
        public Charge {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(amount, "amount");
            if (amount.scale() > 2 || amount.compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException("amount must be in dollars and cents, such as 152.00");
            }
            amount = amount.setScale(2);
            basis = Texts.given(Texts.inLetter(basis, "basis"), "basis");
            questions = Texts.list(questions, "questions");
        }
    }

    /**
     * Record that material was supplied after the decision.
     *
     * @param releasedOn the day, Pacific/Auckland
     * @param description what
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Release(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            LocalDate releasedOn,
            String description)
            implements FileRequest {

        /** Checks what needs no knowledge of the request. */
        public Release {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(releasedOn, "released_on");
            Texts.clean(Texts.given(description, "description"), "description");
        }
    }

    /**
     * Record a complaint, or its outcome.
     *
     * @param to the body complained to, such as Ombudsman
     * @param reference that body's reference; null where it gave none
     * @param about what about
     * @param notifiedOn day on which the agency was told, Pacific/Auckland
     * @param outcome the final opinion; null while open
     * @param outcomeOn its day; null while open
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Complaint(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            String to,
            @Nullable String reference,
            About about,
            LocalDate notifiedOn,
            @Nullable Opinion outcome,
            @Nullable LocalDate outcomeOn)
            implements FileRequest {

        /** Checks what needs no knowledge of the request. */
        public Complaint {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.line(Texts.given(to, "to"), "to");
            Texts.line(reference, "reference");
            Texts.given(about, "about");
            Texts.given(notifiedOn, "notified_on");
        }
    }

    /** What a complaint is about. Named as it is written in the command. Source: OIA s 28(1), (3), (5). */
    enum About {
        /** A refusal. */
        refusal,
        /** Delay. */
        delay,
        /** An extension. */
        extension,
        /** A charge. */
        charge,
        /** A transfer. */
        transfer,
        /** Anything else. */
        other
    }

    /** A final opinion. Named as it is written in the command. */
    enum Opinion {
        /** The agency was wrong. */
        against_agency,
        /** The agency was right. */
        for_agency,
        /** Settled between them. */
        resolved,
        /** Given up. */
        discontinued
    }

    /**
     * Record that the response stands on the agency's own site.
     *
     * @param publishedOn the day, Pacific/Auckland
     * @param address public address of the page
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Publication(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            LocalDate publishedOn,
            String address) implements FileRequest {

        /** Checks what needs no knowledge of the request. */
        public Publication {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(publishedOn, "published_on");
            Texts.line(Texts.given(address, "address"), "address");
            if (!address.matches("https?://[^\\s]+")) {
                throw new IllegalArgumentException("address must be that of a page, with https://");
            }
        }
    }
}
