package nz.patai.responder.domain;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong, so that an officer mends a letter once and not once per fault. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void when(boolean isWrong, String part, String reason, String remedy) {
        if (isWrong) {
            found.add(new Problem(part, reason, remedy));
        }
    }

    void whenBlank(String value, String part, String remedy) {
        when(value.isBlank(), part, "is empty", remedy);
    }

    void add(List<Problem> more) {
        found.addAll(more);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
