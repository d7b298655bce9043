package nz.patai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void keepsSecretsToItsOwner() throws IOException {
        Path secrets = DataDirectory.open(directory.resolve("new")).secrets();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAPlaceThatIsNoDirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(file))
                .withMessage(
                        "directory %s can't be written; give this user the right to write there or choose another",
                        file);
    }

    @Test
    void refusesADiskThatIsNearlyFull() {
        DataDirectory data = DataDirectory.open(directory);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> data.checkSpace(Long.MAX_VALUE))
                .withMessageMatching("only \\d+ MB free on the disk of .*; free at least \\d+ MB or .*");
    }

    @Test
    void staysSimulatedForGood() {
        DataDirectory data = DataDirectory.open(directory);
        assertThat(data.isSimulated()).isFalse();
        data.markSimulated();
        data.markSimulated();
        assertThat(DataDirectory.open(directory).isSimulated()).isTrue();
    }

    @Test
    void announcesAddressesOfALivingProcessOnly() {
        // Given
        RunningPlatform running = DataDirectory.open(directory).running();
        running.announce(Map.of("broker", "127.0.0.1:9092"));
        assertThat(running.addresses()).containsExactly(Map.entry("broker", "127.0.0.1:9092"));

        // When: the same pid, but an earlier process
        Properties properties = PropertiesFile.read(running.file());
        properties.setProperty("started", "1000");
        PropertiesFile.write(running.file(), properties);

        // Then
        assertThat(running.addresses()).isEmpty();
    }

    @Test
    void isLockedOnceAndFreeAgainAfterClose() {
        DataDirectory data = DataDirectory.open(directory);
        try (DirectoryLock first = data.lock()) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(CannotStart.class).isThrownBy(data::lock);
        }
        data.lock().close();
    }
}
