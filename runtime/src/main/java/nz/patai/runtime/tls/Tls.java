package nz.patai.runtime.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import nz.patai.runtime.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** TLS contexts from PEM files. */
public final class Tls {

    private static final char[] IN_MEMORY = "in memory alone".toCharArray();

    private Tls() {}

    /**
     * For a server that shows a certificate.
     *
     * @param chain its certificate first, then those that vouch for it
     * @param key its private key: PKCS #8, not encrypted
     * @throws ConfigException where they can't be read or do not belong together
     */
    public static SSLContext server(Path chain, Path key) {
        var certificates = PemFiles.certificates(chain);
        var secret = PemFiles.key(key);
        try {
            if (!belong(secret, certificates.getFirst())) {
                throw new ConfigException(key + " is not the key of the first certificate in " + chain);
            }
            var store = empty();
            store.setKeyEntry("server", secret, IN_MEMORY, certificates.toArray(Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            return context(keys.getKeyManagers(), null);
        } catch (GeneralSecurityException | IOException e) {
            throw new ConfigException(key + " cannot be used with " + chain + ": " + e.getMessage());
        }
    }

    /**
     * For a client that trusts the authorities of a file and no other.
     *
     * @throws ConfigException where it can't be read
     */
    public static SSLContext trusting(Path authorities) {
        var certificates = PemFiles.certificates(authorities);
        try {
            var store = empty();
            for (var certificate : certificates) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return context(null, trust.getTrustManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new ConfigException(authorities + " cannot be used as trusted authorities: " + e.getMessage());
        }
    }

    private static boolean belong(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            var signed = signature.sign();
            signature.initVerify(certificate);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException e) {
            return false; // not even of the same kind
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        return store;
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust)
            throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }
}
