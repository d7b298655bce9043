package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Set;
import nz.patai.statute.Jurisdiction;

/**
 * The bodies that can be asked.
 *
 * @param ids their ids in agency.yaml, the first being the one asked where a mail does not tell
 * @param first the Act and region of the first
 * @param others names of other bodies that requests can be transferred to without saying where they are
 */
public record Bodies(List<String> ids, Jurisdiction first, Set<String> others) {

    /** Takes copies. */
    public Bodies {
        ids = List.copyOf(ids);
        others = Set.copyOf(others);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }
}
