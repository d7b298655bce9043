package nz.patai.ingest.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nz.patai.ingest.IngestMain;

/** Ingest as a program of its own, so that it can be killed as nothing inside could. */
final class IngestProcess implements AutoCloseable {

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /** Starts it on {@code platform.yaml} and {@code agency.yaml} of a directory; what it prints is appended to {@code ingest.out} there. */
    static IngestProcess start(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                IngestMain.class.getName(),
                "--platform",
                directory.resolve("platform.yaml").toString(),
                "--agency",
                directory.resolve("agency.yaml").toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("ingest.out").toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new IngestProcess(builder.start());
    }

    /** Lets it run so long, or until it ends by itself; false where it did. */
    boolean live(Duration span) throws InterruptedException {
        return !process.waitFor(span.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kill -9; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
