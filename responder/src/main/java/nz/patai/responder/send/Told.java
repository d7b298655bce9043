package nz.patai.responder.send;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nz.patai.responder.mail.SendOutcome;
import org.jspecify.annotations.Nullable;

/** How far the officers of one alert were told in one round. For one thread. */
final class Told {

    private final Pending pending;
    private final Task.AlertTask task;
    private final List<String> roles;
    private final Set<String> left;
    private int accepted;
    private int replyCode;
    private @Nullable String refusedForGood;
    private @Nullable String refusedForNow;

    Told(Pending pending, Task.AlertTask task, List<String> roles, List<String> officers) {
        this.pending = pending;
        this.task = task;
        this.roles = roles;
        this.left = new LinkedHashSet<>(officers);
    }

    Pending pending() {
        return pending;
    }

    Task.AlertTask task() {
        return task;
    }

    UUID id() {
        return task.header().eventId();
    }

    List<String> roles() {
        return roles;
    }

    /** True where an officer is still to be told. */
    boolean wants(String officer) {
        return left.contains(officer);
    }

    Set<String> left() {
        return Set.copyOf(left);
    }

    void note(String officer, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted taken -> {
                left.remove(officer);
                accepted++;
                replyCode = taken.replyCode();
            }
            case SendOutcome.RefusedForGood refused -> {
                left.remove(officer);
                refusedForGood = Reasons.of(refused);
            }
            case SendOutcome.RefusedForNow refused -> refusedForNow = Reasons.of(refused);
            case SendOutcome.SenderRefused refused -> refusedForNow = Reasons.of(refused);
            case SendOutcome.OutcomeUnknown unknown -> refusedForNow = unknown.reason();
        }
    }

    /** An officer to whom this was told in an earlier round. */
    void hasBeen(String officer) {
        left.remove(officer);
        accepted++;
    }

    boolean isOver() {
        return left.isEmpty();
    }

    /** True where one of them at least knows. */
    boolean isKnown() {
        return accepted > 0;
    }

    int replyCode() {
        return replyCode;
    }

    /** Why it is not told, for good or for now. */
    String reason() {
        if (refusedForNow != null) {
            return refusedForNow;
        }
        return refusedForGood == null ? "not tried" : refusedForGood;
    }
}
