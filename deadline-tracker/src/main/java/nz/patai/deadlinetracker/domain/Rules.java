package nz.patai.deadlinetracker.domain;

import nz.patai.event.LegalAct;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Region;
import nz.patai.statute.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What decisions rest on beside the input and the state.
 *
 * @param calendars the working days of each jurisdiction
 * @param officers who may do what
 * @param bodies the bodies that can be asked
 * @param alerts when people are told, and who
 * @param adopted makes rules of settings that the history holds
 */
public record Rules(Calendars calendars, Officers officers, Bodies bodies, AlertRules alerts, AdoptedSettings adopted) {

    /** The rules that hold once settings were adopted; these, where they are of a version that cannot be read any more. */
    Rules standing(@Nullable String settings) {
        if (settings == null) {
            return this;
        }
        try {
            return adopted.rules(settings);
        } catch (UndecidableException _) {
            return this;
        }
    }

    /** The working days of whoever looks at the mail: those of the first body. */
    WorkingDays workingDays() {
        return calendars.of(bodies.first());
    }

    /** The working days of a body. */
    WorkingDays workingDays(LegalAct act, @Nullable String region) {
        return calendars.of(Jurisdiction.of(act(act), region == null ? null : region(region)));
    }

    static Act act(LegalAct act) {
        return switch (act) {
            case OIA -> Act.OIA;
            case LGOIMA -> Act.LGOIMA;
            case UNKNOWN ->
                throw new UndecidableException(
                        "the Act of a request is not known to this version: upgrade the tracker, then drive it again");
        };
    }

    private static Region region(String name) {
        return Region.parse(name)
                .orElseThrow(() -> new UndecidableException("the calendar has no region '" + name + "': write one of "
                        + String.join(", ", Region.displayNames()) + " in agency.yaml"));
    }
}
