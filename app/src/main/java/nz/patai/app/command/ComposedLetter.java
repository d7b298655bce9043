package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import nz.patai.desk.client.DeskClient;

/** Waits for the letter that a decision comes to, and tells the officer what to do next. */
final class ComposedLetter {

    private static final int TRIES = 150;

    private ComposedLetter() {}

    /**
     * Tells what became of the letter; waits up to fifteen seconds.
     *
     * @param fact id of the recorded fact that it is made of
     * @throws Failure where no letter can be made of it, with everything that is lacking
     */
    static void await(DeskClient desk, String request, String fact, PrintWriter out) {
        for (var i = 0; i < TRIES; i++) {
            var view = desk.get("/api/request", "id", request);
            if (isTold(view, request, fact, out)) {
                return;
            }
            Outcomes.pause();
        }
        out.println("its letter is not composed yet: bin/patai show " + request + " tells when it is");
    }

    private static boolean isTold(JsonNode view, String request, String fact, PrintWriter out) {
        for (var lacking : view.path("uncomposed")) {
            if (fact.equals(lacking.path("fact_id").asText())) {
                throw new Failure("recorded, but no letter can be made of it: " + reasons(lacking)
                        + ". Mend the file and decide again; nothing is sent until then");
            }
        }
        for (var letter : view.path("letters")) {
            if (fact.equals(letter.path("cause_event_id").asText())) {
                out.println(next(letter, request));
                return true;
            }
        }
        return false;
    }

    private static String next(JsonNode letter, String request) {
        return "awaiting-signature".equals(letter.path("state").asText())
                ? "its letter waits for a signature: look at it (bin/patai show " + request
                        + " --letters DIR), then bin/patai sign " + request
                : "its letter is composed and goes out";
    }

    private static String reasons(JsonNode lacking) {
        var reasons = new java.util.StringJoiner("; ");
        lacking.path("reasons").forEach(r -> reasons.add(r.asText()));
        return reasons.toString();
    }
}
