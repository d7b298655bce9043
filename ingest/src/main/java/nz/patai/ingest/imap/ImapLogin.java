package nz.patai.ingest.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.tls.Tls;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** Connects to a mailbox, with a password or an access token. */
final class ImapLogin {

    private static final Duration TOKEN_PATIENCE = Duration.ofSeconds(20);
    private static final int ANSWER_SECONDS = 60;
    private static final String CONNECT_MILLIS = "20000";

    private final ImapMailbox mailbox;
    private final @Nullable AccessTokens tokens;

    private ImapLogin(ImapMailbox mailbox, @Nullable AccessTokens tokens) {
        this.mailbox = mailbox;
        this.tokens = tokens;
    }

    static ImapLogin of(ImapMailbox mailbox) {
        var oauth2 = mailbox.oauth2();
        return new ImapLogin(
                mailbox, oauth2 == null ? null : new OAuth2Tokens(oauth2, InstantSource.system(), TOKEN_PATIENCE));
    }

    /**
     * A connection that is logged in. A token that is refused is replaced once: it may have been revoked.
     *
     * @throws TokenException where no token is given
     */
    IMAPStore connect() throws MessagingException {
        if (tokens == null) {
            return connect(password());
        }
        try {
            return connect(tokens.token());
        } catch (AuthenticationFailedException e) {
            tokens.forget();
            return connect(tokens.token());
        }
    }

    private String password() {
        var file = mailbox.passwordFile();
        if (file == null) {
            throw new IllegalStateException("a mailbox has a password or OAuth 2");
        }
        return file.read();
    }

    private IMAPStore connect(String secret) throws MessagingException {
        var store = new CarefulStore(Session.getInstance(properties()), isTls(), tokens != null);
        store.connect(mailbox.host(), mailbox.port(), mailbox.user(), secret);
        return store;
    }

    private boolean isTls() {
        return mailbox.tls() == ImapMailbox.Tls.imaps;
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = isTls() ? "mail.imaps." : "mail.imap.";
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", millis(mailbox.pollSeconds() + ANSWER_SECONDS)); // IDLE is silence
        properties.setProperty(prefix + "writetimeout", millis(ANSWER_SECONDS));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "1000000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (mailbox.tls() == ImapMailbox.Tls.starttls) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (mailbox.caFile() != null) {
            properties.put(
                    prefix + "ssl.socketFactory", Tls.trusting(mailbox.caFile()).getSocketFactory());
        }
        if (tokens != null) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static String millis(int seconds) {
        return String.valueOf(seconds * 1000L);
    }
}
