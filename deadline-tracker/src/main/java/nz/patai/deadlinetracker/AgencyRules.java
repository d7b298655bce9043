package nz.patai.deadlinetracker;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nz.patai.deadlinetracker.domain.AlertRules;
import nz.patai.deadlinetracker.domain.Bodies;
import nz.patai.deadlinetracker.domain.Officers;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.event.AlertKind;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.config.AlertsConfig;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Region;

/** What agency.yaml has to say to the tracker. */
public final class AgencyRules {

    private AgencyRules() {}

    /** The rules, with calendars of their own. */
    public static Rules of(AgencyConfig agency) {
        var officers = new Officers(
                ids(agency, _ -> true),
                ids(agency, o -> o.may().contains(Right.draft)),
                ids(agency, o -> o.may().contains(Right.sign)));
        return new Rules(new Calendars(), officers, bodies(agency), alerts(agency.alerts()));
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
