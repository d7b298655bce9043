package nz.patai.ingest.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The defects found so far while one mail is read, each once, in the order of finding. */
final class Defects {

    private final Set<Defect> found = new LinkedHashSet<>();

    void add(DefectCode code) {
        found.add(Defect.of(code));
    }

    void add(Defect defect) {
        found.add(defect);
    }

    boolean has(DefectCode code) {
        return found.stream().anyMatch(defect -> defect.code() == code);
    }

    List<Defect> list() {
        return List.copyOf(found);
    }
}
