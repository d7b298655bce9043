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
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running process of the registry and the log file that its output goes to.
 *
 * @param process the child
 * @param log its output; that of the run before is kept beside it as {@code .1}
 */
record RegistryProcess(Process process, Path log) {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    /** For a child that printed a failure: to end by itself, or to recover against all experience. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

    static RegistryProcess launch(ProcessBuilder command, Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RegistryProcess(process, log);
        } catch (IOException e) {
            throw new CannotStart(
                    "the schema registry can't be started (%s); check that %s can be written and the JDK is whole"
                            .formatted(e.getMessage(), log),
                    e);
        }
    }

    /** Waits until it answers, at most this long. */
    void awaitReady(int port, Duration limit) {
        awaitReady(port, limit, LAST_CHANCE);
    }

    /**
     * Waits until it answers.
     *
     * @param limit how long at most
     * @param lastChance how long at most once it has printed that its start failed: it may end by itself, or stay and
     *     never be of use; either is the same to whoever waits
     */
    void awaitReady(int port, Duration limit, Duration lastChance) {
        long end = System.nanoTime() + limit.toNanos();
        boolean hasFailed = false;
        while (!answers(port)) {
            if (ended(POLL)) {
                throw failed();
            }
            if (!hasFailed && RegistryLog.tellsOfFailure(lines())) {
                hasFailed = true;
                end = System.nanoTime() + lastChance.toNanos();
            }
            if (System.nanoTime() - end > 0) {
                throw hasFailed ? endedAfterFailure() : silent(limit);
            }
        }
    }

    private CannotStart endedAfterFailure() {
        end();
        return failed();
    }

    private CannotStart failed() {
        return new CannotStart("the schema registry ended at its start: %s; see %s, restore its data if damaged"
                .formatted(RegistryLog.reason(lines()), log));
    }

    private CannotStart silent(Duration limit) {
        return new CannotStart(
                "the schema registry did not answer within %d s; see %s".formatted(limit.toSeconds(), log));
    }

    private static boolean answers(int port) {
        try {
            URI subjects = URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7/subjects");
            HttpURLConnection connection = (HttpURLConnection) subjects.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, and makes it after ten seconds. It has ended when this returns, so its files are free. */
    void end() {
        process.destroy();
        if (!ended(GRACE)) {
            process.destroyForcibly();
            ended(GRACE);
        }
    }

    boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while waiting for the schema registry; start again", e);
        }
    }
}
