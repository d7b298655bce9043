package nz.patai.deadlinetracker.domain;

import java.util.Set;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;

/**
 * Who may do what, by the ids in agency.yaml.
 *
 * @param all every officer
 * @param mayDraft those who may enter all but a signature
 * @param maySign those who may sign
 */
public record Officers(Set<String> all, Set<String> mayDraft, Set<String> maySign) {

    /** Takes copies. */
    public Officers {
        all = Set.copyOf(all);
        mayDraft = Set.copyOf(mayDraft);
        maySign = Set.copyOf(maySign);
    }

    boolean knows(Actor actor) {
        return actor.kind() == ActorKind.OFFICER && all.contains(actor.id());
    }
}
