package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one command of {@code bin/patai} did.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandRun(int exit, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS =
            List.of("id", "reference", "received", "due", "working_days_left", "status", "questions");

    /** Runs a command in this process. */
    static CommandRun of(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** Runs a command in a process of its own. */
    static CommandRun inItsOwnProcess(String... words) {
        try {
            var err = Files.createTempFile("patai", ".err");
            var process = process(List.of(words)).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var run = new CommandRun(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The program as a process, on the class path of this one. */
    static ProcessBuilder process(List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx640m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dpatai.root=" + System.getProperty("patai.root", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    /** The lines of its standard output. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** What stands on its standard output: one JSON object a line. */
    List<JsonNode> json() {
        assertThat(exit).as(err).isZero();
        return lines().stream().map(CommandRun::parsed).toList();
    }

    /** The same of a command that prints the register, each row as its values but the title, {@code -} for none. */
    List<String> rows() {
        return json().stream()
                .map(row -> COLUMNS.stream()
                        .map(c -> row.path(c).isNull() ? "-" : row.path(c).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
