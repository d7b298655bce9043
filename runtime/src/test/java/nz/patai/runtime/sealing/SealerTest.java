package nz.patai.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nz.patai.event.Sealed;
import nz.patai.runtime.config.ConfigException;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    private static final String TEXT = "Tēnā koe, how many?";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final Keys keys = new Keys();

    @SuppressWarnings("NullAway.Init")
    private Sealer sealer;

    @BeforeEach
    void makeMasterKey() throws IOException {
        MasterKey.create(directory.resolve("master.key"));
        sealer = new Sealer(MasterKey.read(directory.resolve("master.key")), keys);
    }

    @Test
    void opensWhatItSealed() {
        assertThat(sealer.text("fyi-1", sealer.seal("fyi-1", TEXT))).isEqualTo(TEXT);
    }

    @Test
    void leavesNothingReadableInTheCiphertext() {
        var bytes = ciphertext(sealer.seal("fyi-1", TEXT));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("how many");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(ciphertext(sealer.seal("fyi-1", TEXT))).isNotEqualTo(ciphertext(sealer.seal("fyi-1", TEXT)));
    }

    @Test
    void keepsOneKeyForEachThread() {
        assertThat(sealer.seal("fyi-1", "a").keyId())
                .isEqualTo(sealer.seal("fyi-1", "b").keyId());
        assertThat(sealer.seal("fyi-2", "a").keyId())
                .isNotEqualTo(sealer.seal("fyi-1", "b").keyId());
    }

    @Test
    void doesNotOpenForAnotherThread() {
        var sealed = sealer.seal("fyi-1", TEXT);
        assertThatThrownBy(() -> sealer.text("fyi-2", sealed))
                .isInstanceOf(KeyMissingException.class)
                .hasMessageContaining("belongs to another thread");
    }

    @Test
    void tellsAnotherMasterKeyBeforeAnythingIsSealed() throws IOException {
        // Given
        sealer.ensureDigestKey();
        MasterKey.create(directory.resolve("other.key"));
        var other = new Sealer(MasterKey.read(directory.resolve("other.key")), keys);

        // Then
        sealer.checkMasterKey();
        assertThatThrownBy(other::checkMasterKey)
                .isInstanceOf(KeyMissingException.class)
                .hasMessageContaining("sealing.masterKeyFile holds another master key");
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        var sealed = sealer.seal("fyi-1", TEXT);
        keys.byId.clear();
        assertThatThrownBy(() -> sealer.text("fyi-1", sealed))
                .isInstanceOf(KeyMissingException.class)
                .hasMessageContaining("disposed of");
    }

    @Test
    void noticesChangedCiphertext() {
        var sealed = sealer.seal("fyi-1", TEXT);
        var bytes = ciphertext(sealed);
        bytes[bytes.length - 1] ^= 1;
        var changed = new Sealed(sealed.keyId(), ByteBuffer.wrap(bytes), null);
        assertThatThrownBy(() -> sealer.text("fyi-1", changed)).isInstanceOf(KeyMissingException.class);
    }

    @Test
    void opensNothingWithAnotherMasterKey() throws IOException {
        var sealed = sealer.seal("fyi-1", TEXT);
        MasterKey.create(directory.resolve("other.key"));
        var other = new Sealer(MasterKey.read(directory.resolve("other.key")), keys);
        assertThatThrownBy(() -> other.text("fyi-1", sealed)).hasMessageContaining("another master key");
    }

    @Test
    void digestsTheSameInputToTheSameDigestAndTellsPurposesApart() {
        sealer.ensureDigestKey();
        sealer.ensureDigestKey();
        assertThat(sealer.digest("address", "25642 54174c07"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(sealer.digest("address", "25642 54174c07"))
                .isNotEqualTo(sealer.digest("fingerprint", "25642 54174c07"));
        assertThat(keys.byId).hasSize(1);
    }

    @Test
    void writesTheMasterKeyForItsOwnerAloneAndNeverOverAnother() throws IOException {
        var file = directory.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void saysWhatIsWrongWithAMasterKeyFile() throws IOException {
        var nonsense = Files.writeString(directory.resolve("nonsense.key"), "{}");
        assertThatThrownBy(() -> MasterKey.read(nonsense))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Tink keyset");
        assertThatThrownBy(() -> MasterKey.read(directory.resolve("none.key")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none.key cannot be read");
    }

    private static byte[] ciphertext(Sealed sealed) {
        return EventRecord.bytesOf(java.util.Objects.requireNonNull(sealed.inline()));
    }

    private static final class Keys implements KeyRecords {

        private final Map<String, WrappedKey> byId = new HashMap<>();

        @Override
        public @Nullable WrappedKey byId(String keyId) {
            return byId.get(keyId);
        }

        @Override
        public @Nullable WrappedKey ofThread(String threadId) {
            return byId.values().stream()
                    .filter(k -> k.threadId().equals(threadId))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void keep(WrappedKey key, String masterKeyId, UUID eventId) {
            byId.put(key.keyId(), key);
        }
    }
}
