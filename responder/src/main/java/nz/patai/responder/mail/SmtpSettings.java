package nz.patai.responder.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relay that takes our mail.
 *
 * @param helo name that we greet with
 * @param security whether the connection must be encrypted
 * @param signIn null if the relay knows us without
 * @param connectTimeout longest wait for the connection
 * @param replyTimeout longest wait for each reply, and for each write; RFC 5321 asks for 10 minutes at the end of data
 */
public record SmtpSettings(
        String host,
        int port,
        String helo,
        Security security,
        @Nullable SignIn signIn,
        Duration connectTimeout,
        Duration replyTimeout) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /** Whether STARTTLS is used. */
    public enum Security {
        /** Plain text, for a relay on the same machine or network. */
        OFF,
        /** STARTTLS with a checked certificate, or nothing is sent. */
        STARTTLS_REQUIRED
    }

    /**
     * How we sign in (AUTH).
     *
     * @param passwordFile file whose first line is the password; read at each connection, so that it can be renewed
     */
    public record SignIn(String user, Path passwordFile) {}

    /** @throws IllegalArgumentException if a password would travel a network in clear text */
    public SmtpSettings {
        if (signIn != null && security == Security.OFF && !LOOPBACK.contains(host)) {
            throw new IllegalArgumentException(
                    "relay %s: signing in needs STARTTLS, else the password travels in clear".formatted(host));
        }
    }
}
