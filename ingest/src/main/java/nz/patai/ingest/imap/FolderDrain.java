package nz.patai.ingest.imap;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.gateway.Envelope;
import nz.patai.ingest.gateway.IncomingMail;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.ingest.gateway.MailSink;
import nz.patai.runtime.kafka.Outage;
import nz.patai.runtime.time.TimeSource;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the mail of one folder, the oldest first. */
final class FolderDrain {

    private static final Logger LOGGER = LoggerFactory.getLogger(FolderDrain.class);
    private static final int AT_ONCE = 200;

    private final String mailbox;
    private final MailSink sink;
    private final LargeMail large;
    private final int maxBytes;
    private final TimeSource time;
    private final MeterRegistry meters;

    FolderDrain(String mailbox, MailSink sink, LargeMail large, int maxBytes, TimeSource time, MeterRegistry meters) {
        this.mailbox = mailbox;
        this.sink = sink;
        this.large = large;
        this.maxBytes = maxBytes;
        this.time = time;
        this.meters = meters;
    }

    /**
     * Takes what there is, at most {@value #AT_ONCE} mails. A mail that can't be kept for a fault of its own stays where it is and holds up
     * no other.
     *
     * @return how many were taken
     * @throws RuntimeException where mail can't be kept now: nothing after it was touched
     */
    int drain(IMAPFolder folder, KeptMail kept) throws MessagingException, IOException {
        var taken = 0;
        var count = Math.min(folder.getMessageCount(), AT_ONCE);
        for (var mail : count == 0 ? new Message[0] : folder.getMessages(1, count)) {
            if (take(folder, (IMAPMessage) mail, kept)) {
                taken++;
            }
        }
        return taken;
    }

    private boolean take(IMAPFolder folder, IMAPMessage mail, KeptMail kept) throws MessagingException, IOException {
        try {
            if (mail.isExpunged() || KeptMail.isDone(mail)) {
                return false;
            }
            if (mail.getSizeLong() <= maxBytes && keep(mail)) {
                kept.move(folder, mail);
                return true;
            }
            passOver(folder, mail, "is larger than ingest.maxMessageBytes and is moved aside");
            kept.moveTooLarge(folder, mail);
            return false;
        } catch (MessageRemovedException e) {
            return false; // somebody was quicker
        } catch (RuntimeException e) {
            if (Outage.isBehind(e) || e instanceof LargeMail.BusyException) {
                throw e;
            }
            passOver(folder, mail, "could not be kept (" + e.getClass().getName() + ") and stays where it is");
            return false;
        }
    }

    /** False for one that turns out to be too large, whatever its server said of its size. */
    private boolean keep(IMAPMessage mail) throws MessagingException, IOException {
        try (var turn = mail.getSizeLong() < LargeMail.FROM_BYTES ? null : large.await();
                var in = mail.getMimeStream()) {
            var raw = in.readNBytes(maxBytes + 1);
            if (raw.length > maxBytes) {
                return false;
            }
            var arrival = new Arrival.ByImap(instant(mail.getReceivedDate()));
            sink.accept(new IncomingMail(raw, Envelope.NONE, arrival, time.now()));
            return true;
        }
    }

    private void passOver(IMAPFolder folder, IMAPMessage mail, String what) throws MessagingException {
        meters.counter("patai.imap.passed.over", "mailbox", mailbox).increment();
        LOGGER.atError()
                .addKeyValue("mailbox", mailbox)
                .addKeyValue("uid", folder.getUID(mail))
                .log("a mail " + what);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
