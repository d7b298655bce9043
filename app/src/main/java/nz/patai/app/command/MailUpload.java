package nz.patai.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.desk.client.DeskClient;
import nz.patai.ingest.domain.MailId;
import nz.patai.ingest.mbox.MailEntry;

/** Hands messages to the gateway one by one, and asks the desk what each turned out to be. A message that is known already is not handed in again. */
final class MailUpload {

    private static final int TRIES = 600;

    /** What became of the messages. */
    record Summary(int fresh, int known, int rejected) {

        String line() {
            return fresh + " new, " + known + " known, " + rejected + " rejected";
        }

        boolean clean() {
            return rejected == 0;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DeskClient desk;
    private final String gateway;
    private final String token;
    private final Map<String, String> said;
    private final PrintWriter err;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private int fresh;
    private int known;
    private int rejected;

    /** Says something with each message, such as when it was received. */
    MailUpload(DeskClient desk, Running running, Map<String, String> said, PrintWriter err) {
        this.desk = desk;
        this.gateway = running.address("files");
        this.token = running.installation().filesToken().read();
        this.said = said;
        this.err = err;
    }

    /** Takes one message. */
    void take(MailEntry entry) {
        var name = entry.path() + (entry.ordinal() > 1 ? " message " + entry.ordinal() : "");
        switch (entry) {
            case MailEntry.Raw raw -> hand(name, raw.bytes(), Map.of());
            case MailEntry.TooLarge large -> reject(name, large.reason());
            case MailEntry.Unreadable broken -> reject(name, broken.reason());
        }
        tell();
    }

    /** Takes one message, and says something more with it. */
    void take(String name, byte[] message, Map<String, String> more) {
        hand(name, message, more);
        tell();
    }

    private void tell() {
        err.print("\r" + (fresh + known + rejected + waiting.size()) + " messages read ");
        err.flush();
    }

    /** Waits until every message that was handed in is understood. */
    Summary awaitAll() {
        waiting.forEach((id, name) -> settle(id, name));
        err.println();
        http.close();
        return new Summary(fresh, known, rejected);
    }

    private void hand(String name, byte[] message, Map<String, String> more) {
        var id = MailId.of(message).value();
        if (waiting.containsKey(id) || !"unknown".equals(outcome(id))) {
            known++;
            return;
        }
        post(name, message, more);
        waiting.put(id, name);
    }

    private void post(String name, byte[] message, Map<String, String> more) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/mail" + query(more)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new Failure(name + " was not taken (" + answer.statusCode() + "): "
                        + answer.body().strip() + "; run the command again, what was taken is known by then");
            }
        } catch (IOException e) {
            throw new Failure("the gateway at " + gateway
                    + " does not answer: is the system up? Run the command again, what was taken is known by then");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private String query(Map<String, String> more) {
        return Stream.concat(said.entrySet().stream(), more.entrySet().stream())
                .map(one -> one.getKey() + '=' + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private void settle(String id, String name) {
        var outcome = outcome(id);
        for (var i = 0; i < TRIES && isPending(outcome); i++) {
            Outcomes.pause();
            outcome = outcome(id);
        }
        switch (outcome) {
            case "unknown", "accepted" ->
                throw new Failure(name + " is safe, but was not understood within a minute: is the intake at work?");
            case "known" -> known++;
            case "set-aside" ->
                reject(name, desk.get("/api/mail", "id", id).path("reason").asText());
            default -> fresh++;
        }
    }

    private static boolean isPending(String outcome) {
        return "unknown".equals(outcome) || "accepted".equals(outcome);
    }

    private String outcome(String id) {
        return desk.get("/api/mail", "id", id).path("outcome").asText();
    }

    private void reject(String name, String reason) {
        rejected++;
        err.println("\r" + name + ": " + reason);
    }
}
