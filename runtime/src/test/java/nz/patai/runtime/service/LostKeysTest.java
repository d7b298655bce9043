package nz.patai.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nz.patai.runtime.kafka.FollowingEndedException;
import nz.patai.runtime.testing.FlakyRegistry;
import nz.patai.runtime.testing.LogLines;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not followed any more is not guessed at: no second key is made, nothing is called disposed of. */
class LostKeysTest {

    /** Of a schema that has to be looked up. */
    private static final byte[] NEW_SCHEMA = {0, 0x7f, 0, 0, 2, 42};

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final RealPlatform real = RealPlatform.shared();
    private final FlakyRegistry registry =
            new FlakyRegistry(real.config().registry().url());
    private final String yaml = real.yaml().replace(real.config().registry().url(), registry.url());

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void sealsAndOpensNothingOnceKeysAreNotFollowed() {
        try (var platform = new Platform("lost-1", RealPlatform.config(yaml), RealPlatform.agency())) {
            // Given
            var sealer = platform.context("lost-1").sealer();
            var sealed = sealer.seal("lost-1", "kept");

            // When
            loseKeys("lost-1");
            await().atMost(PATIENCE).until(() -> platform.failure() != null);

            // Then
            assertThatThrownBy(() -> sealer.seal("lost-1b", "new")).isInstanceOf(FollowingEndedException.class);
            assertThatThrownBy(() -> sealer.text("lost-1", sealed))
                    .isInstanceOf(FollowingEndedException.class)
                    .hasMessageStartingWith("Reading oia.keys ended (SchemaException: ");
        }
    }

    @Test
    void endsAServiceToBeStartedAgain() throws IOException {
        // Given
        var platform = Files.writeString(directory.resolve("platform.yaml"), yaml);
        var agency = Files.writeString(directory.resolve("agency.yaml"), RealPlatform.AGENCY);
        var main = new ServiceMain("lost-2", context -> new Ready(() -> loseKeys("lost-2")));

        // When
        try (var log = LogLines.of(ServiceMain.class)) {
            var code = ServiceMain.commandLine(main)
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute("--platform", platform.toString(), "--agency", agency.toString());

            // Then
            assertThat(code).isEqualTo(ExitCode.BROKE_DOWN.code());
            assertThat(log.all().getLast()).contains("broke down", "keys or time cannot be read: ");
        }
    }

    private void loseKeys(String thread) {
        registry.breakDown();
        real.writeBytes(Topics.KEYS, null, thread, NEW_SCHEMA);
    }

    /** Starts at once and is well. */
    private record Ready(Runnable whenStarted) implements Service {

        @Override
        public String name() {
            return "ready";
        }

        @Override
        public void start() {
            whenStarted.run();
        }

        @Override
        public Condition condition() {
            return new Condition.Ready();
        }

        @Override
        public void close() {}
    }
}
