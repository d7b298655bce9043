package nz.patai.responder.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened between the receipt and the decision, as a letter recounts it. */
public sealed interface PastStep {

    /** The day of the step, Pacific/Auckland. */
    LocalDate on();

    /**
     * The agency asked what was meant.
     *
     * @param about what was asked, as a clause after "we asked you": "whether …"
     * @param answered day of the answer, null if none came
     */
    record ClarificationAsked(
            LocalDate on, String about, @Nullable LocalDate answered) implements PastStep {}

    /**
     * The time limit was extended.
     *
     * @param newDue the due date that the notice gave
     */
    record Extended(LocalDate on, ExtensionReason reason, LocalDate newDue) implements PastStep {}

    /** Another body passed the request on to us. */
    record TransferredIn(LocalDate on, String from) implements PastStep {}
}
