package nz.patai.deadlinetracker;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nz.patai.deadlinetracker.domain.Bodies;
import nz.patai.deadlinetracker.domain.Officers;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
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
        var alerts = agency.alerts();
        return new Rules(new Calendars(), officers, bodies(agency), alerts.tell(), alerts.escalate());
    }

    private static Bodies bodies(AgencyConfig agency) {
        var first = agency.bodies().getFirst();
        var region = first.region();
        var jurisdiction = Jurisdiction.of(
                Act.valueOf(first.act().name()),
                region == null ? null : Region.parse(region).orElse(null));
        return new Bodies(agency.bodies().stream().map(AgencyConfig.Body::id).toList(), jurisdiction);
    }

    private static Set<String> ids(AgencyConfig agency, Predicate<Officer> who) {
        return agency.officers().stream().filter(who).map(Officer::id).collect(Collectors.toSet());
    }
}
