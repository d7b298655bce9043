package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;

/** Waits for what becomes of a command. */
final class Outcomes {

    private static final int TRIES = 300;
    private static final int NOT_FOUND = 404;

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
            var outcome = known(desk, command);
            if (outcome.isPresent()
                    && !"pending".equals(outcome.get().path("outcome").asText())) {
                return outcome.get();
            }
            pause();
        }
        throw new Failure(
                "the command " + command
                        + " is recorded, but nothing came of it within 30 s: is the deadline tracker at work? It will be decided when it is");
    }

    /** Empty for a moment after a command was entered: the desk reads it back from the topic before it knows of it. */
    private static Optional<JsonNode> known(DeskClient desk, UUID command) {
        try {
            return Optional.of(desk.get("/api/command", "id", command.toString()));
        } catch (DeskException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What a look gives once it gives something; looks for half a minute. */
    static <T> T awaitSome(String otherwise, Supplier<@Nullable T> look) {
        for (var i = 0; i < TRIES; i++) {
            @Nullable T found = look.get();
            if (found != null) {
                return found;
            }
            pause();
        }
        throw new Failure(otherwise);
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
