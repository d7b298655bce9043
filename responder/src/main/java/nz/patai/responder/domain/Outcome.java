package nz.patai.responder.domain;

import java.time.LocalDate;
import java.util.List;

/** What was decided on one question. */
public sealed interface Outcome {

    /** The information is given. */
    record Released() implements Outcome {}

    /**
     * Some of the information is given, some withheld.
     *
     * @param grounds paragraphs that the withholding rests on, such as {@code 9(2)(a)}; see {@link GroundCatalogue}
     * @param publicInterestWeighed whether the decision maker weighed the public interest, which s 9(1) requires
     */
    record ReleasedInPart(List<String> grounds, boolean publicInterestWeighed) implements Outcome {
        public ReleasedInPart {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Nothing is given.
     *
     * @param grounds paragraphs that the refusal rests on, such as {@code 18(g)}; see {@link GroundCatalogue}
     * @param publicInterestWeighed whether the decision maker weighed the public interest, which s 9(1) requires
     */
    record Refused(List<String> grounds, boolean publicInterestWeighed) implements Outcome {
        public Refused {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Another body answers.
     *
     * @param to that body, as named in a sentence
     * @param on day of the transfer, Pacific/Auckland
     */
    record Transferred(String to, LocalDate on, TransferReason reason) implements Outcome {}

    /** Asks for no official information; what is answered is answered outside the Act. Source: OIA s 2(1). */
    record NotOfficialInformation() implements Outcome {}

    /** Asks for information about the requester: Privacy Act 2020, answered privately. Source: OIA s 12(1A). */
    record PrivacyAct() implements Outcome {}

    /** Reasons for a decision that affects the requester. Source: OIA s 23, LGOIMA s 22. */
    record StatementOfReasons() implements Outcome {}

    /** The requester no longer asks it. */
    record Withdrawn(LocalDate on) implements Outcome {}
}
