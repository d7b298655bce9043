package nz.patai.responder.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nz.patai.runtime.config.Secret;

/** Posts to one channel. Its address is read each time, so that another one takes effect at once; it is never told to anyone. */
final class HookClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_GOOD = 200;
    private static final int FIRST_NOT_GOOD = 300;

    private final Secret urlFile;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HookClient(Secret urlFile) {
        this.urlFile = urlFile;
    }

    /** How a message was taken. */
    sealed interface Posted {

        /**
         * It was taken.
         *
         * @param status the HTTP status
         */
        record Taken(int status) implements Posted {}

        /**
         * It was not.
         *
         * @param reason why, without the address
         */
        record NotTaken(String reason) implements Posted {}
    }

    Posted post(String json) {
        try {
            var request = HttpRequest.newBuilder(address())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= FIRST_GOOD && status < FIRST_NOT_GOOD
                    ? new Posted.Taken(status)
                    : new Posted.NotTaken("the channel answered " + status);
        } catch (IOException e) {
            return new Posted.NotTaken(
                    "the channel could not be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Posted.NotTaken("stopped while it was told");
        } catch (RuntimeException _) {
            return new Posted.NotTaken("its urlFile holds no https address that can be read: mend it");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private URI address() {
        var address = URI.create(urlFile.read());
        var isHere = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !isHere) {
            throw new IllegalArgumentException("no https");
        }
        return address;
    }
}
