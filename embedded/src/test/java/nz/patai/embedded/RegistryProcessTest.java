package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a damaged database does to the real registry depends on which of its threads comes to it first; here each case is had at will. */
class RegistryProcessTest {
    /** As in the product: a test that needed all of it would say "did not answer". */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Duration LAST_CHANCE = Duration.ofMillis(200);

    @TempDir
    Path directory;

    private Path log;
    private @Nullable RegistryProcess last;
    private int port;

    @BeforeEach
    void choosePort() {
        log = directory.resolve("registry.log");
        port = new Ports(directory.resolve("ports.properties")).choose("registry", 0);
    }

    @AfterEach
    void end() {
        if (last != null) {
            last.end();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gave-up.log, end, MVStoreException: Reading from file",
        "gave-up.log, hang, MVStoreException: Reading from file",
        "stayed.log, hang, MVStoreException: Reading from file",
        "stayed.log, answer-500, MVStoreException: Reading from file",
        "answered-errors.log, answer-500, IOException: No space left on device",
    })
    void saysTheSameWhetherAChildThatFailedEndsOrStays(String printed, String then, String reason) {
        RegistryProcess child = launch(printed, then);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> child.awaitReady(port, LIMIT, LAST_CHANCE))
                .withMessageStartingWith("the schema registry ended at its start: Caused by: ")
                .withMessageContaining(reason)
                .withMessageEndingWith("; see " + log + ", restore its data if damaged");
        assertThat(child.process().isAlive()).isFalse();
    }

    @Test
    void takesAChildThatAnswersAfterAll() {
        RegistryProcess child = launch("stayed.log", "recover");
        child.awaitReady(port, LIMIT, LIMIT);
        assertThat(child.process().isAlive()).isTrue();
    }

    @Test
    void saysThatASilentChildDidNotAnswer() {
        RegistryProcess child = launch("empty.log", "hang");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> child.awaitReady(port, Duration.ZERO, LAST_CHANCE))
                .withMessage("the schema registry did not answer within 0 s; see " + log);
    }

    private RegistryProcess launch(String printed, String then) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        last = RegistryProcess.launch(
                new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FailingChild.class.getName(),
                        printed,
                        then,
                        Integer.toString(port))),
                log);
        return last;
    }
}
