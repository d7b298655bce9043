package nz.patai.app.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.event.ClockStarted;
import nz.patai.event.ClockStopped;
import nz.patai.event.LegalAct;
import nz.patai.event.LimitKind;
import nz.patai.event.MailDismissed;
import nz.patai.event.MailSetAside;
import nz.patai.schemas.Event;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Region;

/** On which requests a day should bring an alert: only so that the player knows what to wait for. */
final class AlertDays {

    private static final Set<Integer> WORKING_DAYS_LEFT = Set.of(5, 1, 0);

    private final Calendars calendars = new Calendars();

    /** Requests that a person should be told of on a day. */
    List<String> requestsOn(LocalDate day, Collection<Event<?>> events) {
        var stopped = events.stream()
                .filter(e -> e.body() instanceof ClockStopped)
                .map(e -> String.valueOf(e.header().requestId()))
                .collect(Collectors.toSet());
        return events.stream()
                .filter(e -> e.body() instanceof ClockStarted clock && isDay(clock, day))
                .map(e -> String.valueOf(e.header().requestId()))
                .filter(request -> !stopped.contains(request))
                .toList();
    }

    /** Threads of mails that are set aside, of which a person should be told on a day. */
    List<String> mailsOn(LocalDate day, Collection<Event<?>> events) {
        var settled = events.stream()
                .flatMap(e -> e.body() instanceof MailDismissed d ? Stream.of(d.mailId()) : Stream.empty())
                .collect(Collectors.toSet());
        return calendars.of(Jurisdiction.oia()).isWorkingDay(day)
                ? events.stream()
                        .filter(e -> e.body() instanceof MailSetAside m
                                && m.receivedOn().isBefore(day)
                                && !settled.contains(m.mailId()))
                        .map(e -> e.header().threadId())
                        .toList()
                : List.of();
    }

    private boolean isDay(ClockStarted clock, LocalDate day) {
        var act = clock.act() == LegalAct.LGOIMA ? Act.LGOIMA : Act.OIA;
        var region =
                clock.region() == null ? null : Region.parse(clock.region()).orElseThrow();
        var calendar = calendars.of(Jurisdiction.of(act, region));
        return clock.proof().receivedOn().isBefore(day)
                && calendar.isWorkingDay(day)
                && clock.limits().stream()
                        .filter(l -> l.kind() == LimitKind.DECISION)
                        .anyMatch(l -> WORKING_DAYS_LEFT.contains(
                                calendar.between(day, l.dueOn()).orElse(-1)));
    }
}
