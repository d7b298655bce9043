package nz.patai.responder.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes that go out as they are: a resend must equal the first mail to the last bit. */
final class ExactMessage extends MimeMessage {
    private final byte[] bytes;

    ExactMessage(Session session, byte[] bytes) {
        super(session);
        this.bytes = bytes.clone();
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException {
        out.write(bytes);
    }

    @Override
    public void saveChanges() {
        // Nothing may change.
    }
}
