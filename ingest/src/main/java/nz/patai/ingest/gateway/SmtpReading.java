package nz.patai.ingest.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * Reads the message of one mail transaction within limits of size and time. A message that is too large is read to its
 * end and thrown away, for what is left unread would be taken for commands.
 *
 * @param maxBytes the largest message taken
 * @param longest how long a message may take to come in
 * @param large how many large ones at once
 */
record SmtpReading(int maxBytes, Duration longest, LargeMail large) {

    private static final int READ_ON_FACTOR = 4;

    /** Bytes are read one by one: reading many at once may swallow an error of the connection and go on behind the gap. */
    IncomingBytes read(InputStream in) throws IOException, RejectException {
        var bytes = new IncomingBytes(maxBytes, large);
        try {
            readAll(in, bytes);
            return bytes;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void readAll(InputStream in, IncomingBytes bytes) throws IOException, RejectException {
        var start = System.nanoTime();
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes.add(b);
            if (bytes.count() > (long) maxBytes * READ_ON_FACTOR) {
                throw new DropConnectionException(552, tooLarge());
            }
            if ((bytes.count() & 0x3ff) == 0 && System.nanoTime() - start > longest.toNanos()) {
                throw new DropConnectionException(421, "4.4.2 the message took too long");
            }
        }
        if (bytes.isTooLarge()) {
            throw new RejectException(552, tooLarge());
        }
    }

    private String tooLarge() {
        return "5.3.4 message too large; the limit is " + maxBytes + " bytes";
    }
}
