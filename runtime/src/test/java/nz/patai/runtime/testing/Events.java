package nz.patai.runtime.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.Header;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/** Events to write and find again. */
public final class Events {

    private Events() {}

    /** The start of a day, at midnight UTC, under a thread. */
    public static Event<ClockEvent> day(String threadId, String date) {
        var day = LocalDate.parse(date);
        return new Event<>(
                new Header(
                        EventId.external("DayStarted", threadId + date),
                        threadId,
                        null,
                        Instant.parse(date + "T00:00:00Z"),
                        List.of(),
                        new Actor(ActorKind.SERVICE, "test")),
                new DayStarted(day));
    }
}
