package nz.patai.desk.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.api.Resolution;

/** Calls the desk's API as one officer. What it throws is a {@link DeskException} with one line that says what to do. */
public final class DeskClient implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    /**
     * For one desk.
     *
     * @param base its address, such as {@code http://127.0.0.1:8083}
     * @param token the officer's
     */
    public DeskClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The answer to {@code GET path}, JSON. */
    public JsonNode get(String path) {
        return tree(new String(send(request(path).GET()).body(), StandardCharsets.UTF_8));
    }

    /** The answer to {@code GET path?name=value}, JSON. */
    public JsonNode get(String path, String name, String value) {
        return get(path + '?' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The exact bytes of a composed mail. */
    public byte[] letter(UUID composed) {
        return send(request("/api/letter?composed=" + composed).GET()).body();
    }

    /** The raw bytes of a mail that came in. */
    public byte[] original(String mailId) {
        return send(request("/api/raw?mail=" + URLEncoder.encode(mailId, StandardCharsets.UTF_8))
                        .GET())
                .body();
    }

    /** Enters a command that is already in the API's form, JSON or YAML; returns its event id. */
    public UUID enter(String command) {
        var answer = send(request("/api/commands").POST(BodyPublishers.ofString(command)));
        return UUID.fromString(tree(new String(answer.body(), StandardCharsets.UTF_8))
                .path("command_id")
                .asText());
    }

    /** Resolves a dead letter; returns where the resolution stands. */
    public JsonNode resolve(Resolution resolution) {
        try {
            var answer = send(request("/api/dead-letters/resolve")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(resolution))));
            return tree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the resolution cannot be written as JSON", e);
        }
    }

    /** Enters a command; returns its event id. */
    public UUID enter(CommandRequest command) {
        try {
            return enter(JSON.writeValueAsString(command));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the command cannot be written as JSON", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new DeskException(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8).strip());
            }
            return answer;
        } catch (IOException e) {
            throw new DeskException(0, "the desk at " + base + " does not answer: is the system up? (bin/patai up)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskException(0, "interrupted");
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DeskException(0, "the desk's answer is no JSON: is this address the desk's?");
        }
    }
}
