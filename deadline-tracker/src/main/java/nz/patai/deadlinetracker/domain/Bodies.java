package nz.patai.deadlinetracker.domain;

import java.util.List;
import nz.patai.statute.Jurisdiction;

/**
 * The bodies that can be asked.
 *
 * @param ids their ids in agency.yaml, the first being the one asked where a mail does not tell
 * @param first the Act and region of the first
 */
public record Bodies(List<String> ids, Jurisdiction first) {

    /** Takes a copy. */
    public Bodies {
        ids = List.copyOf(ids);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }
}
