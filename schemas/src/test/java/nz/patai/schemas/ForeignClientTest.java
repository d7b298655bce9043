package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader in another language: how it is called. What it reads is tested where there is a broker. */
class ForeignClientTest {

    private static final Path FOLDER = Path.of(System.getProperty("patai.root"), "schemas", "src", "test", "node");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:9092",
                "127.0.0.1:9092 http://127.0.0.1:8081",
                "127.0.0.1:9092 registry oia.mail",
                "--records 0 127.0.0.1:9092 http://127.0.0.1:8081 oia.mail",
                "--seconds x 127.0.0.1:9092 http://127.0.0.1:8081 oia.mail",
                "--colour 127.0.0.1:9092 http://127.0.0.1:8081 oia.mail"
            })
    void endsWithTwoAndTheUsageWhereItIsCalledWrongly(String arguments) throws Exception {
        var ended = run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output()).contains("usage: node read-topics.mjs");
    }

    @Test
    void tellsItsUsageWhereAsked() throws Exception {
        var ended = run(List.of("--help"));

        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).contains("usage: node read-topics.mjs");
    }

    @Test
    void itsLockFileNamesNoRegistryHost() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"");
    }

    private static Ended run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "read-topics.mjs"));
        command.addAll(arguments);
        var process = start(command);
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return abort("skipped: no node on this machine, so the reader in another language is not tried");
        }
    }

    private record Ended(int exit, String output) {}
}
