package nz.patai.ingest.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.runtime.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail transaction of an SMTP session. Source: RFC 5321, sections 3.3 and 4.2.5; enhanced codes: RFC 3463. */
final class SmtpTransaction implements MessageHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(SmtpTransaction.class);

    private final Session session;
    private final BodyAddresses addresses;
    private final SmtpReading reading;
    private final MailSink sink;
    private final TimeSource time;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    SmtpTransaction(Session session, BodyAddresses addresses, SmtpReading reading, MailSink sink, TimeSource time) {
        this.session = session;
        this.addresses = addresses;
        this.reading = reading;
        this.sink = sink;
        this.time = time;
    }

    @Override
    public void from(String envelopeSender) {
        sender = envelopeSender == null ? "" : envelopeSender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (addresses.bodyOf(recipient).isEmpty()) {
            throw new RejectException(550, "5.1.1 no such mailbox here");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream message) throws IOException, RejectException {
        var envelope = new Envelope(sender, recipients);
        try (var bytes = reading.read(message)) {
            return "2.0.0 kept as " + keep(bytes.take(), envelope).mailId().value();
        } catch (LargeMail.BusyException e) {
            throw new DropConnectionException(421, "4.3.2 too many large messages at once, try again later");
        } catch (RejectException e) {
            session.resetMailTransaction(); // the library leaves it open, and would refuse the next MAIL
            throw e;
        }
    }

    @Override
    public void done() {
        // nothing is held between transactions
    }

    private Accepted keep(byte[] raw, Envelope envelope) throws RejectException {
        try {
            var now = time.now();
            return sink.accept(new IncomingMail(raw, envelope, new Arrival.BySmtp(now), now));
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("edge", "smtp")
                    .addKeyValue("error", e.getClass().getName())
                    .setCause(e)
                    .log("mail not kept, the sender was told to try again");
            throw new RejectException(451, "4.3.0 not kept, try again later");
        }
    }
}
