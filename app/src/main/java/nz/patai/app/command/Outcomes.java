package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nz.patai.desk.client.DeskClient;
import nz.patai.runtime.service.ExitCode;

/** Waits for what becomes of a command. */
final class Outcomes {

    private static final int TRIES = 300;

    private Outcomes() {}

    /** Prints the outcome when it is there; refused is exit 1, with the section. */
    static int await(DeskClient desk, UUID command, PrintWriter out) {
        accepted(desk, command, out);
        return ExitCode.DONE.code();
    }

    /** Prints the outcome when it is there; returns the id of the fact that the command became. */
    static String accepted(DeskClient desk, UUID command, PrintWriter out) {
        var outcome = awaited(desk, command);
        if ("accepted".equals(outcome.path("outcome").asText())) {
            var fact = outcome.path("event_id").asText();
            out.println(outcome.path("fact").asText() + " " + fact);
            out.flush();
            return fact;
        }
        var section = outcome.path("section").asText("");
        throw new Failure("refused" + (section.isEmpty() || "null".equals(section) ? "" : " under " + section) + ": "
                + outcome.path("reason").asText());
    }

    /** The outcome; waits up to half a minute. */
    static JsonNode awaited(DeskClient desk, UUID command) {
        for (var i = 0; i < TRIES; i++) {
            var outcome = desk.get("/api/command", "id", command.toString());
            if (!"pending".equals(outcome.path("outcome").asText())) {
                return outcome;
            }
            pause();
        }
        throw new Failure(
                "the command " + command
                        + " is recorded, but nothing came of it within 30 s: is the deadline tracker at work? It will be decided when it is");
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
