package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @TempDir
    Path directory;

    @Test
    void keepsAFreePortAndLeavesATakenOne() throws IOException {
        Ports ports = new Ports(directory.resolve("ports.properties"));
        int first = ports.choose("broker", 0);
        assertThat(ports.choose("broker", 0)).isEqualTo(first);
        try (ServerSocket taken = new ServerSocket(first, 1, Ports.loopback())) {
            assertThat(ports.choose("broker", 0)).isNotEqualTo(taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker=", "broker=x", "broker=99999", "\\u00"})
    void picksAnotherWhereTheRecordIsDamaged(String content) throws IOException {
        Path record = Files.writeString(directory.resolve("ports.properties"), content);
        assertThat(new Ports(record).choose("broker", 0)).isBetween(1, 65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesWhatIsNoPort(int wanted) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Ports(directory.resolve("ports.properties")).choose("broker", wanted))
                .withMessageContaining("is not between 0 and 65535");
    }
}
