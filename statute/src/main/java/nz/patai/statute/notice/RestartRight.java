package nz.patai.statute.notice;

import java.time.LocalDate;
import nz.patai.statute.CountRefused;

/** Whether a reworded request may be treated as a new one, whose clock starts with the new wording. A person chooses; this only says if. */
public sealed interface RestartRight {

    /**
     * It may.
     *
     * @param receivedOn day 0 of the new clock
     * @param section the section that allows it, such as {@code s 15(1AA)}
     */
    record Allowed(LocalDate receivedOn, String section) implements RestartRight {}

    /**
     * It may not: the clock that runs stands.
     *
     * @param section the section that does not allow it
     * @param reason why, and what holds instead
     */
    record Barred(String section, String reason) implements RestartRight {}

    /**
     * It cannot be said.
     *
     * @param refused why, and what to do
     */
    record NotCounted(CountRefused refused) implements RestartRight {}
}
