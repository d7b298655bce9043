package nz.patai.responder.mail;

import java.util.List;

/** Hands a message to the next mail server. */
public interface MailTransport {

    /**
     * Sends {@code message} unchanged in one mail transaction, to all recipients or to none.
     *
     * @param envelopeFrom where a bounce goes
     */
    SendOutcome send(String envelopeFrom, List<String> recipients, byte[] message);
}
