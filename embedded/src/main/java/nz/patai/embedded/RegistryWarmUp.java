package nz.patai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;

/**
 * Makes the registry's start-up cache: runs it once beside everything else and keeps the classes it loaded, linked.
 *
 * <p>With the cache (about 110 MB, beside the distribution) the registry starts in a third of the time. It is an
 * optional step of an installation, for the JVM that runs it; without it, or after a change of JVM, the registry starts
 * as it is packed.
 */
public final class RegistryWarmUp {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String SCHEMA =
            "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"A\\\",\\\"fields\\\":[]}\"}";

    private RegistryWarmUp() {}

    /** Makes the cache for the distribution in the directory given as the only argument. */
    public static void main(String[] args) throws IOException {
        run(args.length == 1 ? new RegistryHome(Path.of(args[0])) : RegistryHome.locate());
    }

    /** Makes the cache unless there is one for this JVM. Takes some 20 s. */
    public static void run(RegistryHome home) throws IOException {
        if (Files.exists(home.startUpCache())) {
            return;
        }
        Path directory = Files.createTempDirectory("registry-warm-up");
        try {
            train(home, directory);
        } finally {
            delete(directory);
        }
    }

    private static void train(RegistryHome home, Path directory) throws IOException {
        Path made = home.startUpCache().resolveSibling("registry-half.aot");
        int port = new Ports(directory.resolve("ports.properties")).choose("registry", 0);
        RegistryCommand command = new RegistryCommand(home, directory, port);
        RegistryProcess process = RegistryProcess.launch(
                command.buildTraining(made), home.directory().resolve("warm-up.log"));
        try {
            process.awaitReady(port, LIMIT);
            register(port);
            process.process().destroy();
            if (!process.ended(LIMIT) || !Files.exists(made)) {
                throw new CannotStart("the registry's start-up cache was not made; see " + process.log());
            }
        } finally {
            process.process().destroyForcibly();
        }
        Files.move(made, home.startUpCache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The first schema is what takes longest after the start. */
    private static void register(int port) throws IOException {
        URI versions = URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7/subjects/warm-up-value/versions");
        HttpURLConnection connection = (HttpURLConnection) versions.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/vnd.schemaregistry.v1+json");
        connection.setDoOutput(true);
        connection.getOutputStream().write(SCHEMA.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the registry answered " + connection.getResponseCode());
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
