package nz.patai.runtime.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import nz.patai.runtime.config.ConfigException;

/** The key that wraps the data keys. It stands in a file and nowhere else; without it nothing sealed can be read. Thread-safe. */
public final class MasterKey {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead aead;
    private final String id;

    private MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.id = "master-" + Integer.toUnsignedString(keyset.getPrimary().getId(), 16);
    }

    /**
     * The key in a file.
     *
     * @throws ConfigException where there is none or it is no key
     */
    public static MasterKey read(Path file) {
        try {
            var json = Files.readString(file);
            return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (IOException e) {
            throw new ConfigException("sealing.masterKeyFile: " + file
                    + " cannot be read: put the master key there, or take the one of your backup");
        } catch (GeneralSecurityException e) {
            throw new ConfigException("sealing.masterKeyFile: " + file + " does not hold a Tink keyset for AEAD");
        }
    }

    /**
     * Makes a new key in a new file that only its owner can read.
     *
     * @throws IOException where the file exists already, which is never touched, or cannot be written
     */
    public static void create(Path file) throws IOException {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
            Files.writeString(file, json, StandardOpenOption.WRITE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing", e);
        }
    }

    /** Names the key in the history; gives nothing of it away. */
    String id() {
        return id;
    }

    /** A data key encrypted with this key and bound to where it belongs. */
    byte[] wrap(KeysetHandle dataKey, String belongsTo) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                dataKey, aead, belongsTo.getBytes(StandardCharsets.UTF_8), RegistryConfiguration.get());
    }

    /** The data key of {@link #wrap}. */
    KeysetHandle unwrap(byte[] wrapped, String belongsTo) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, aead, belongsTo.getBytes(StandardCharsets.UTF_8), RegistryConfiguration.get());
    }
}
