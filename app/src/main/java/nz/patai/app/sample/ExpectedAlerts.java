package nz.patai.app.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.deadlinetracker.Redecide;
import nz.patai.deadlinetracker.domain.Fact;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.ClockEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadlineAlert;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.Header;
import nz.patai.event.JournalEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.statute.LegalDay;

/** Which alerts a day should bring: what was recorded is decided on once more, only so that the player knows what to wait for. */
final class ExpectedAlerts {

    private static final Actor PLAYER = new Actor(ActorKind.SERVICE, "sample");

    private final Rules rules;

    ExpectedAlerts(Rules rules) {
        this.rules = rules;
    }

    /** The alerts that a day brings, with the ids that they will have. */
    List<Event<DeadlineAlert>> on(LocalDate day, Collection<Event<?>> recorded) {
        var redecide = new Redecide(rules);
        recorded.stream()
                .flatMap(ExpectedAlerts::input)
                .filter(input -> !(input.body() instanceof DayStarted started)
                        || started.day().isBefore(day))
                .sorted(Comparator.comparing(input -> input.header().occurredAt()))
                .forEach(redecide::next);
        return redecide.next(start(day)).stream().flatMap(ExpectedAlerts::alert).toList();
    }

    private static Stream<Event<? extends JournalEvent>> input(Event<?> event) {
        return event.body() instanceof JournalEvent body
                ? Stream.of(new Event<>(event.header(), body))
                : Stream.empty();
    }

    private static Event<ClockEvent> start(LocalDate day) {
        var at = day.atTime(LocalTime.NOON).atZone(LegalDay.ZONE).toInstant();
        var id = EventId.external("ExpectedAlerts", day.toString());
        return new Event<>(new Header(id, "sample", null, at, List.of(), PLAYER), new DayStarted(day));
    }

    private static Stream<Event<DeadlineAlert>> alert(Fact fact) {
        return fact instanceof Fact.OfDeadline(Event<DeadlinesEvent>(var header, var body))
                        && body instanceof DeadlineAlert alert
                ? Stream.of(new Event<>(header, alert))
                : Stream.empty();
    }
}
