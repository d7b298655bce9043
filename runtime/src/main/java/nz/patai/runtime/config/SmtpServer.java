package nz.patai.runtime.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mail is taken in by SMTP.
 *
 * @param certificateFile the certificate, then those that vouch for it, in PEM; read again when the file changes. Null for no STARTTLS
 * @param keyFile its private key: PKCS #8 in PEM, without a password
 * @param tls whether STARTTLS is only offered or required; default offered
 * @param users who may hand in mail; none by default: then nobody has to say who they are
 * @param maxConnections at a time; default 100
 * @param maxRecipients of one mail; default 50
 * @param idleSeconds how long a client may be silent; default 300 (RFC 5321, section 4.5.3.2)
 * @param messageSeconds how long the message of one mail may take; default 600
 */
public record SmtpServer(
        @Nullable Path certificateFile,
        @Nullable Path keyFile,
        Tls tls,
        List<User> users,
        int maxConnections,
        int maxRecipients,
        int idleSeconds,
        int messageSeconds) {

    /** As it is where nothing is said of it. */
    public static final SmtpServer USUAL = new SmtpServer(null, null, Tls.offered, List.of(), 0, 0, 0, 0);

    /** Whether a client must encrypt; named as it is written in the file. */
    public enum Tls {
        /** A client may use STARTTLS, where there is a certificate. */
        offered,
        /** A client must use STARTTLS before it hands in mail. */
        required
    }

    /**
     * Somebody who may hand in mail (SMTP AUTH, RFC 4954).
     *
     * @param name who
     * @param passwordFile the password
     */
    public record User(String name, Secret passwordFile) {

        /** Checks. */
        public User {
            Check.given(name, "name");
            Check.given(passwordFile, "passwordFile");
        }
    }

    /** Fills in defaults and checks what hangs together. */
    public SmtpServer {
        tls = tls == null ? Tls.offered : tls;
        users = users == null ? List.of() : List.copyOf(users);
        maxConnections = Check.atLeast(maxConnections == 0 ? 100 : maxConnections, 1, "maxConnections");
        maxRecipients = Check.atLeast(maxRecipients == 0 ? 50 : maxRecipients, 1, "maxRecipients");
        idleSeconds = Check.atLeast(idleSeconds == 0 ? 300 : idleSeconds, 1, "idleSeconds");
        messageSeconds = Check.atLeast(messageSeconds == 0 ? 600 : messageSeconds, 1, "messageSeconds");
        if ((certificateFile == null) != (keyFile == null)) {
            throw new IllegalArgumentException("certificateFile and keyFile go together: give both or none");
        }
        if (tls == Tls.required && certificateFile == null) {
            throw new IllegalArgumentException("tls: required needs certificateFile and keyFile");
        }
        if (!users.isEmpty() && tls != Tls.required) {
            throw new IllegalArgumentException(
                    "users need tls: required, for passwords must not be readable on the way");
        }
    }
}
