package nz.patai.deadlinetracker.domain;

import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.Header;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/** Something that follows from an input and goes into the history. */
public sealed interface Fact {

    /** The event. */
    Event<? extends EventRecord> event();

    /** What the event carries. */
    default Header header() {
        return event().header();
    }

    /**
     * A clock moved, or somebody must be told.
     *
     * @param event for {@code oia.deadlines}
     */
    record OfDeadline(Event<DeadlinesEvent> event) implements Fact {}

    /**
     * A command was accepted or refused.
     *
     * @param event for {@code oia.decisions}
     */
    record OfDecision(Event<DecisionsEvent> event) implements Fact {}
}
