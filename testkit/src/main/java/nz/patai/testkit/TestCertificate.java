package nz.patai.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate of this machine that vouches for itself, as PEM files.
 *
 * @param certificate the certificate
 * @param key its private key, PKCS #8
 */
public record TestCertificate(Path certificate, Path key) {

    private static final String PASSWORD = "of a test";

    /** Made anew, with an algorithm such as {@code RSA}, {@code EC} or {@code Ed25519}. */
    public static TestCertificate in(Path directory, String name, String algorithm) {
        try {
            var store = directory.resolve(name + ".p12");
            generate(store, algorithm);
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            var certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
            var key = pem(
                    "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
            return new TestCertificate(
                    Files.writeString(directory.resolve(name + ".pem"), certificate),
                    Files.writeString(directory.resolve(name + ".key"), key));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for a test", e);
        }
    }

    private static void generate(Path store, String algorithm) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost,IP:127.0.0.1",
                        "-validity",
                        "30",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder().encodeToString(der).replace("\r\n", "\n")
                + "\n-----END " + what + "-----\n";
    }
}
