package nz.patai.runtime.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that mail is fetched from.
 *
 * @param name stands in logs, metrics and the history; no address
 * @param host the IMAP server
 * @param port of the server; default 993, or 143 where {@code tls} is not {@code imaps}
 * @param tls how the connection is encrypted; default {@code imaps}
 * @param user who logs in
 * @param passwordFile the password; give this or oauth2
 * @param oauth2 where access tokens come from (XOAUTH2); give this or passwordFile
 * @param caFile the authorities that may vouch for the server, in PEM; null for those that Java trusts
 * @param folders which folders are read, levels parted by {@code /} whatever the server parts them by; default INBOX. List the junk folder
 *     too: spam filters do catch requests
 * @param whenKept what is done with mail once it is safe; default {@code move}
 * @param keptIn the folder that mail is moved into; default {@code Patai}
 * @param pollSeconds how long to wait for news at most before looking again; default 60, at most 1,500
 */
public record ImapMailbox(
        String name,
        String host,
        int port,
        Tls tls,
        String user,
        @Nullable Secret passwordFile,
        @Nullable OAuth2 oauth2,
        @Nullable Path caFile,
        List<String> folders,
        WhenKept whenKept,
        String keptIn,
        int pollSeconds) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");
    private static final int IMAPS_PORT = 993;
    private static final int IMAP_PORT = 143;
    private static final int POLL_SECONDS = 60;
    private static final int LONGEST_SECONDS = 1_500; // RFC 2177: IDLE is begun anew within 29 minutes

    /** How a connection is encrypted; named as it is written in the file. */
    public enum Tls {
        /** From the first byte on. */
        imaps,
        /** After STARTTLS, or not at all. */
        starttls,
        /** Not: for a server on this machine. */
        off
    }

    /** What is done with mail that is safe; named as it is written in the file. */
    public enum WhenKept {
        /** It is moved into another folder. */
        move,
        /** It stays where it is and gets the keyword {@code PataiKept}, if its server keeps keywords. */
        flag
    }

    /** Fills in defaults and checks what hangs together. */
    public ImapMailbox {
        Check.given(name, "name");
        Check.given(host, "host");
        Check.given(user, "user");
        tls = tls == null ? Tls.imaps : tls;
        port = Check.atLeast(port == 0 ? (tls == Tls.imaps ? IMAPS_PORT : IMAP_PORT) : port, 1, "port");
        folders = folders == null || folders.isEmpty() ? List.of("INBOX") : List.copyOf(folders);
        whenKept = whenKept == null ? WhenKept.move : whenKept;
        keptIn = keptIn == null || keptIn.isBlank() ? "Patai" : keptIn;
        pollSeconds = Check.atLeast(pollSeconds == 0 ? POLL_SECONDS : pollSeconds, 1, "pollSeconds");
        if (pollSeconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("pollSeconds must be at most " + LONGEST_SECONDS
                    + ", for servers end what is silent longer; was " + pollSeconds);
        }
        if ((passwordFile == null) == (oauth2 == null)) {
            throw new IllegalArgumentException("give passwordFile or oauth2, and not both");
        }
        if (tls == Tls.off && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("tls: off is for a server on this machine: use imaps or starttls");
        }
        if (folders.contains(keptIn)) {
            throw new IllegalArgumentException("keptIn must be a folder that is not read");
        }
    }

    /**
     * Where access tokens come from (RFC 6749): with a refresh token where there is one, else as the application itself.
     *
     * @param tokenEndpoint its address, https, or http on this machine
     * @param clientId the application, as registered with the provider
     * @param clientSecretFile its secret; null for a public client
     * @param refreshTokenFile the refresh token; a new one that the provider gives is written there. Null to ask with the application's own
     *     credentials
     * @param scope what is asked for; null where the provider needs none
     */
    public record OAuth2(
            URI tokenEndpoint,
            String clientId,
            @Nullable Secret clientSecretFile,
            @Nullable Path refreshTokenFile,
            @Nullable String scope) {

        /** Checks. */
        public OAuth2 {
            Check.given(tokenEndpoint, "tokenEndpoint");
            Check.given(clientId, "clientId");
            var isSafe = "https".equals(tokenEndpoint.getScheme())
                    || ("http".equals(tokenEndpoint.getScheme()) && THIS_MACHINE.contains(tokenEndpoint.getHost()));
            if (!isSafe) {
                throw new IllegalArgumentException("tokenEndpoint must be https, was " + tokenEndpoint);
            }
            if (clientSecretFile == null && refreshTokenFile == null) {
                throw new IllegalArgumentException("give clientSecretFile, refreshTokenFile or both");
            }
        }
    }
}
