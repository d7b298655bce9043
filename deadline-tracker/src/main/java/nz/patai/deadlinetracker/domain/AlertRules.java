package nz.patai.deadlinetracker.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nz.patai.event.AlertKind;

/**
 * When people are told of a limit, and who.
 *
 * @param before working days before the last day of its limit from which each kind is owed; what is not in here is never told
 * @param tell roles told of each kind; kinds that are not in here go to {@code tellOtherwise}
 * @param tellOtherwise roles told of all other kinds
 * @param escalate roles told, beside those, on the last day of a decision's limit and of all that is over
 * @param lastly roles told, beside all of those, of what has been over for some time
 * @param lastlyAfter how many working days that is; on the day with so many behind it they are told
 */
public record AlertRules(
        Map<AlertKind, Integer> before,
        Map<AlertKind, List<String>> tell,
        List<String> tellOtherwise,
        List<String> escalate,
        List<String> lastly,
        int lastlyAfter) {

    /** Takes copies. */
    public AlertRules {
        before = Map.copyOf(before);
        tell = Map.copyOf(tell);
        tellOtherwise = List.copyOf(tellOtherwise);
        escalate = List.copyOf(escalate);
        lastly = List.copyOf(lastly);
    }

    /** The roles told of a limit with so many working days left, negative after its last day. */
    List<String> tell(AlertKind kind, int workingDaysLeft) {
        var roles = new ArrayList<>(tell.getOrDefault(kind, tellOtherwise));
        if (workingDaysLeft < 0 || kind == AlertKind.DUE_TODAY || kind == AlertKind.OVERDUE) {
            roles.addAll(escalate);
        }
        if (workingDaysLeft <= -lastlyAfter) {
            roles.addAll(lastly);
        }
        return roles.stream().distinct().toList();
    }
}
