package nz.patai.runtime.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nz.patai.runtime.config.ConfigException;

/** Certificates and keys in PEM. Source: RFC 7468, sections 5 and 10. */
final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final int MOST_BYTES = 1_000_000;

    private PemFiles() {}

    /**
     * The certificates of a file, in its order.
     *
     * @throws ConfigException where there is none to be read
     */
    static List<Certificate> certificates(Path file) {
        try {
            var found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(read(file)));
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        } catch (GeneralSecurityException e) {
            throw new ConfigException(file + " holds no certificate in PEM: " + e.getMessage());
        }
        throw new ConfigException(file + " holds no certificate in PEM (-----BEGIN CERTIFICATE-----)");
    }

    /**
     * The private key of a file: PKCS #8, not encrypted.
     *
     * @throws ConfigException where there is none to be read
     */
    static PrivateKey key(Path file) {
        var pem = KEY.matcher(new String(read(file), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new ConfigException(file + " holds no private key as PKCS #8 without a password"
                    + " (-----BEGIN PRIVATE KEY-----): make one of it with 'openssl pkcs8 -topk8 -nocrypt'");
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // of another kind: the next one is tried
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + algorithm, e);
            }
        }
        throw new ConfigException(file + " holds a private key of a kind that is not known: use RSA, EC or Ed25519");
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ConfigException(file + " is too large for a PEM file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read (" + e.getClass().getSimpleName() + "): it must be PEM");
        }
    }
}
