package nz.patai.deadlinetracker;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nz.patai.deadlinetracker.domain.AdoptedSettings;
import nz.patai.deadlinetracker.domain.AlertRules;
import nz.patai.deadlinetracker.domain.Bodies;
import nz.patai.deadlinetracker.domain.Officers;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.event.AlertKind;
import nz.patai.event.Sealed;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.config.AlertsConfig;
import nz.patai.runtime.config.CalendarConfig;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.statute.Act;
import nz.patai.statute.AddedDay;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Region;
import org.jspecify.annotations.Nullable;

/** What agency.yaml has to say to the tracker. */
public final class AgencyRules {

    private AgencyRules() {}

    /** The rules, with calendars of their own; settings that the history holds are not read. */
    public static Rules of(AgencyConfig agency) {
        return of(agency, AdoptedSettings.NONE);
    }

    /** The rules, which give way to settings that the history holds; {@code opener} opens what the thread {@code system} sealed. */
    public static Rules of(AgencyConfig agency, Function<Sealed, @Nullable String> opener) {
        return of(agency, new AgencySettings(opener));
    }

    static Rules of(AgencyConfig agency, AdoptedSettings adopted) {
        var officers = new Officers(
                ids(agency, _ -> true),
                ids(agency, o -> o.may().contains(Right.draft)),
                ids(agency, o -> o.may().contains(Right.sign)));
        return new Rules(calendars(agency.calendar()), officers, bodies(agency), alerts(agency.alerts()), adopted);
    }

    private static Calendars calendars(CalendarConfig calendar) {
        var added = calendar.days().stream()
                .map(day -> new AddedDay(
                        day.date(),
                        day.reason(),
                        day.source(),
                        day.act() == null ? null : Act.valueOf(day.act().name()),
                        day.region() == null ? null : region(day.region())))
                .toList();
        var moved = new HashMap<Region, Map<LocalDate, LocalDate>>();
        calendar.moved()
                .forEach(move -> moved.computeIfAbsent(region(move.region()), _ -> new HashMap<>())
                        .put(move.from(), move.to()));
        return new Calendars(added, moved);
    }

    private static Region region(String name) {
        return Region.parse(name)
                .orElseThrow(() -> new CannotStartException("agency.yaml: calendar names the region '" + name
                        + "', which there is none of: write one of " + String.join(", ", Region.displayNames())));
    }

    private static AlertRules alerts(AlertsConfig alerts) {
        var before = new EnumMap<AlertKind, Integer>(AlertKind.class);
        var tell = new EnumMap<AlertKind, List<String>>(AlertKind.class);
        for (var name : AlertsConfig.Name.values()) {
            var set = alerts.of(name);
            if (!set.off()) {
                before.put(kind(name), set.before());
            }
            tell.put(kind(name), set.tell());
        }
        return new AlertRules(
                before,
                tell,
                alerts.tell(),
                alerts.escalate(),
                alerts.lastly().tell(),
                alerts.lastly().after());
    }

    private static AlertKind kind(AlertsConfig.Name name) {
        return switch (name) {
            case clarifySoon -> AlertKind.CLARIFY_SOON;
            case transferSoon -> AlertKind.TRANSFER_SOON;
            case extendOrDecide -> AlertKind.EXTEND_OR_DECIDE;
            case extensionEnding -> AlertKind.EXTENSION_ENDING;
            case dueInFive -> AlertKind.DUE_IN_FIVE;
            case dueInOne -> AlertKind.DUE_IN_ONE;
            case dueToday -> AlertKind.DUE_TODAY;
            case overdue -> AlertKind.OVERDUE;
            case setAside -> AlertKind.SET_ASIDE_WAITING;
        };
    }

    private static Bodies bodies(AgencyConfig agency) {
        var first = agency.bodies().getFirst();
        var region = first.region();
        var jurisdiction = Jurisdiction.of(
                Act.valueOf(first.act().name()),
                region == null ? null : Region.parse(region).orElse(null));
        return new Bodies(
                agency.bodies().stream().map(AgencyConfig.Body::id).toList(),
                jurisdiction,
                agency.transferTo().stream().map(AgencyConfig.OtherBody::name).collect(Collectors.toSet()));
    }

    private static Set<String> ids(AgencyConfig agency, Predicate<Officer> who) {
        return agency.officers().stream().filter(who).map(Officer::id).collect(Collectors.toSet());
    }
}
