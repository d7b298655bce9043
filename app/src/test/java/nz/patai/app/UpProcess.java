package nz.patai.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nz.patai.embedded.DataDirectory;

/** {@code bin/patai up} as a process of its own, so that a test can kill it as nothing inside could. */
final class UpProcess implements AutoCloseable {

    /** Far beyond what it takes, for a machine that also does other things; what it waits for after that is in {@link ThreadDump}. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration END = Duration.ofSeconds(60);

    private final Process process;
    private final DataDirectory data;

    private UpProcess(Process process, DataDirectory data) {
        this.process = process;
        this.data = data;
    }

    /** Starts it, and returns when it has told its addresses. What it prints goes into {@code up/out} beside its directory. */
    static UpProcess start(Path directory) throws IOException {
        var beside = directory.toAbsolutePath().resolveSibling("up");
        Files.createDirectories(beside);
        var process = CommandRun.process(List.of("up", "--data", directory.toString()))
                .directory(beside.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(beside.resolve("out").toFile()))
                .start();
        var up = new UpProcess(process, new DataDirectory(directory));
        try {
            await("the start of " + directory)
                    .atMost(START)
                    .failFast("it ended while it started", () -> !process.isAlive())
                    .until(() -> !up.addresses().isEmpty());
            return up;
        } catch (RuntimeException e) {
            var threads = ThreadDump.of(process);
            up.close();
            throw new IllegalStateException(
                    "up did not start: " + Files.readString(beside.resolve("out")) + threads, e);
        }
    }

    /** Where it listens, by name. */
    Map<String, String> addresses() {
        return data.running().addresses();
    }

    /** The port on which it takes mail. */
    int smtpPort() {
        var address = addresses().getOrDefault("smtp", "");
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Kill -9. */
    void kill() {
        process.destroyForcibly();
    }

    /** SIGTERM, as an operator or a container's stop sends it; returns the exit code. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it is gone; returns its exit code. */
    int awaitEnd() {
        await("the end of the process").atMost(END).until(() -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
        awaitEnd();
    }
}
