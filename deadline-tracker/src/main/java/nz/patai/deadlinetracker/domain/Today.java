package nz.patai.deadlinetracker.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;

/**
 * The day that started last in a partition: what comes in late is told of at once, and not on the next morning only.
 *
 * @param eventId its DayStarted event
 * @param startedAt when it started, UTC
 * @param day the day, Pacific/Auckland
 */
public record Today(UUID eventId, Instant startedAt, LocalDate day) {

    static Today of(Header dayStarted, LocalDate day) {
        return new Today(dayStarted.eventId(), dayStarted.occurredAt(), day);
    }

    /** What an alert of that day follows from. */
    Header header() {
        return new Header(
                eventId, "system", null, startedAt, List.of(), new Actor(ActorKind.SERVICE, "deadline-tracker"));
    }

    /** One line, for a store. */
    public String text() {
        return eventId + " " + startedAt + " " + day;
    }

    /** Reads {@link #text}. */
    public static Today parse(String text) {
        var parts = text.split(" ", 3);
        return new Today(UUID.fromString(parts[0]), Instant.parse(parts[1]), LocalDate.parse(parts[2]));
    }
}
