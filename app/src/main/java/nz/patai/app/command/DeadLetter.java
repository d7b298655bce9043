package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import nz.patai.desk.client.DeskClient;

/** Finds the dead letter that a person names. */
final class DeadLetter {

    private DeadLetter() {}

    /** The one whose id begins so. */
    static JsonNode named(DeskClient desk, String prefix) {
        var found = StreamSupport.stream(desk.get("/api/dead-letters").spliterator(), false)
                .filter(row -> row.path("event_id").asText().startsWith(prefix))
                .toList();
        if (found.size() != 1) {
            throw new Failure((found.isEmpty() ? "no dead letter" : found.size() + " dead letters")
                    + " with an id that begins with '" + prefix + "': see bin/patai dead-letters list --all");
        }
        return found.getFirst();
    }
}
