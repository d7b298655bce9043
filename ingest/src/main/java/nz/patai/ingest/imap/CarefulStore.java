package nz.patai.ingest.imap;

import jakarta.mail.Session;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** A mail server that an access token is not shown to in any way but XOAUTH2: the library would try it as a password. */
final class CarefulStore extends IMAPStore {

    /** What a connection fails with where the server takes no tokens. */
    static final String NO_TOKENS = "the mail server does not offer XOAUTH2: give passwordFile in place of oauth2";

    private final boolean withToken;

    CarefulStore(Session session, boolean tls, boolean withToken) {
        super(session, null, tls ? "imaps" : "imap", tls);
        this.withToken = withToken;
    }

    @Override
    protected void preLogin(IMAPProtocol protocol) throws ProtocolException {
        super.preLogin(protocol);
        if (withToken && !protocol.hasCapability("AUTH=XOAUTH2")) {
            throw new ProtocolException(NO_TOKENS);
        }
    }
}
