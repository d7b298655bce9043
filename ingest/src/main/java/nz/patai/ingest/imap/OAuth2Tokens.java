package nz.patai.ingest.imap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.config.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens by OAuth 2: asked for at the token endpoint, used until a minute before they end. A refresh token that the endpoint replaces is
 * written back into its file, whole or not at all, readable by its owner alone.
 *
 * <p>Source: RFC 6749, sections 4.4, 5 and 6.
 */
final class OAuth2Tokens implements AccessTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOGGER = LoggerFactory.getLogger(OAuth2Tokens.class);
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int USUAL_SECONDS = 300;
    private static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_ERROR = 60;

    private final ImapMailbox.OAuth2 settings;
    private final InstantSource clock;
    private final HttpClient http;
    private final Duration patience;
    private @Nullable String token;
    private Instant freshUntil = Instant.MIN;
    private @Nullable String unwritten;

    OAuth2Tokens(ImapMailbox.OAuth2 settings, InstantSource clock, Duration patience) {
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public synchronized String token() {
        var known = token;
        if (known == null || !clock.instant().isBefore(freshUntil)) {
            known = ask();
            token = known;
        }
        return known;
    }

    @Override
    public synchronized void forget() {
        token = null;
    }

    private String ask() {
        var answer = send();
        var json = parse(answer.body());
        if (answer.statusCode() != 200) {
            throw new TokenException("the token endpoint answers " + answer.statusCode() + " "
                    + json.path("error")
                            .asText("")
                            .replaceAll("[^a-zA-Z0-9_-]", "")
                            .transform(error -> error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                    + ": check the application's registration, its secret and the refresh token");
        }
        var given = json.path("access_token").asText("");
        if (given.isEmpty()) {
            throw new TokenException("the token endpoint gives no access_token: check its address");
        }
        freshUntil = clock.instant()
                .plusSeconds(json.path("expires_in").asLong(USUAL_SECONDS))
                .minus(EARLY);
        keep(json.path("refresh_token").asText(""));
        return given;
    }

    private HttpResponse<String> send() {
        var request = HttpRequest.newBuilder(settings.tokenEndpoint())
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form()))
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            // the request's own limit ends with the answer's head
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            var cause = e.getCause() == null ? e : e.getCause();
            throw new TokenException("the token endpoint does not answer as it should ("
                    + cause.getClass().getSimpleName() + "): check its address and the network");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TokenException("interrupted");
        }
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        var refresh = settings.refreshTokenFile();
        fields.put("grant_type", refresh == null ? "client_credentials" : "refresh_token");
        if (refresh != null) {
            fields.put("refresh_token", unwritten == null ? new Secret(refresh).read() : unwritten);
        }
        fields.put("client_id", settings.clientId());
        var secret = settings.clientSecretFile();
        if (secret != null) {
            fields.put("client_secret", secret.read());
        }
        if (settings.scope() != null) {
            fields.put("scope", settings.scope());
        }
        return fields.entrySet().stream()
                .map(f -> f.getKey() + '=' + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private void keep(String newRefreshToken) {
        var file = settings.refreshTokenFile();
        if (file == null || newRefreshToken.isEmpty()) {
            return;
        }
        try {
            replace(file, newRefreshToken);
            unwritten = null;
        } catch (IOException e) {
            unwritten = newRefreshToken; // the old one may be void already: it serves as long as this process lives
            LOGGER.atError()
                    .addKeyValue("file", file)
                    .addKeyValue("error", e.getClass().getName())
                    .log(
                            "a new refresh token cannot be written and is lost with this process: give it the right to write");
        }
    }

    private static void replace(Path file, String content) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(directory, "token", ".new", ownerOnly);
        Files.writeString(whole, content + "\n");
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
