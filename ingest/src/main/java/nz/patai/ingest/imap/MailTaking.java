package nz.patai.ingest.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.domain.Sha256;
import nz.patai.ingest.gateway.Envelope;
import nz.patai.ingest.gateway.IncomingBytes;
import nz.patai.ingest.gateway.IncomingMail;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.ingest.gateway.MailSink;
import nz.patai.runtime.time.TimeSource;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** Fetches one mail whole and hands it to the sink, within limits of size and time. */
final class MailTaking {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BLOCK = 65_536;

    private final MailSink sink;
    private final LargeMail large;
    private final int maxBytes;
    private final TimeSource time;

    MailTaking(MailSink sink, LargeMail large, int maxBytes, TimeSource time) {
        this.sink = sink;
        this.large = large;
        this.maxBytes = maxBytes;
        this.time = time;
    }

    /**
     * Takes a mail.
     *
     * @param known SHA-256 of the mail that was taken from this place before; if it still stands there, it is not taken twice
     * @return SHA-256 of what is safe now; empty where it is too large, whatever its server said of its size
     * @throws IOException where it can't be fetched whole, or takes more than ten minutes
     */
    Optional<String> take(IMAPMessage mail, String known) throws MessagingException, IOException {
        if (mail.getSizeLong() > maxBytes) {
            return Optional.empty();
        }
        try (var bytes = new IncomingBytes(maxBytes, large);
                var in = mail.getMimeStream()) {
            read(in, bytes);
            if (bytes.isTooLarge()) {
                return Optional.empty();
            }
            var raw = bytes.take();
            var sha256 = Sha256.hex(raw);
            if (!sha256.equals(known)) {
                var arrival = new Arrival.ByImap(instant(mail.getReceivedDate()));
                sink.accept(new IncomingMail(raw, Envelope.NONE, arrival, time.now()));
            }
            return Optional.of(sha256);
        }
    }

    private static void read(InputStream in, IncomingBytes bytes) throws IOException {
        var end = System.nanoTime() + LONGEST.toNanos();
        var block = new byte[BLOCK];
        for (int count = in.read(block); count >= 0 && !bytes.isTooLarge(); count = in.read(block)) {
            bytes.add(block, count);
            if (System.nanoTime() - end > 0) {
                throw new IOException("a mail took longer than " + LONGEST.toMinutes() + " minutes");
            }
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
