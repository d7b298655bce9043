package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path directory;

    private DataDirectory data;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        data = DataDirectory.open(directory.resolve("data"));
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void keepsRecordsAndPortOverARestart() throws Exception {
        // Given
        KafkaProbe probe = new KafkaProbe(broker.bootstrapServers());
        probe.createTopic();
        probe.produce("one", "two");

        // When
        broker.close();
        broker = EmbeddedBroker.start(data, 0);

        // Then
        assertThat(broker.bootstrapServers()).isEqualTo(probe.bootstrapServers());
        assertThat(probe.committed(2)).containsExactly("one", "two");
    }

    @Test
    void showsCommittedTransactionsOnly() throws Exception {
        // Given
        KafkaProbe probe = new KafkaProbe(broker.bootstrapServers());
        probe.createTopic();

        // When
        probe.transact(false, "aborted");
        probe.transact(true, "committed");

        // Then
        assertThat(probe.committed(1)).containsExactly("committed");
    }

    @Test
    void refusesADirectoryOrAPortInUseAndSaysWhatToDo() throws Exception {
        DataDirectory other = DataDirectory.open(directory.resolve("other"));
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedBroker.start(other, taken.getLocalPort()))
                    .withMessage(
                            "port %d on 127.0.0.1 is taken, the broker can't listen; "
                                    + "end the program that holds it or set another port (0 picks a free one)",
                            taken.getLocalPort());
        }
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedBroker.start(data, 0))
                .withMessage(
                        "directory %s is in use by process %d; stop that one first or choose another directory",
                        data.broker(), ProcessHandle.current().pid());
    }

    @Test
    void refusesADamagedDirectoryAndFreesItsLock() throws Exception {
        // Given
        broker.close();
        Path properties = data.broker().resolve("log").resolve("meta.properties");
        String sound = Files.readString(properties);
        Files.writeString(properties, "version=1\nnode.id=7\ncluster.id=other\n");

        // When
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedBroker.start(data, 0))
                .withMessageContaining("restore that directory from a backup");

        // Then
        Files.writeString(properties, sound);
        broker = EmbeddedBroker.start(data, 0);
        assertThat(broker.port()).isPositive();
    }
}
