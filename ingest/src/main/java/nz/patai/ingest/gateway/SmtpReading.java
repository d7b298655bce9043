package nz.patai.ingest.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * Reads the message of one mail transaction within limits of size and time. A message that is too large is read to its
 * end and thrown away, for what is left unread would be taken for commands.
 *
 * @param maxBytes the largest message taken
 */
record SmtpReading(int maxBytes) {

    private static final int READ_ON_FACTOR = 100;
    private static final long MOST_NANOS = 600_000_000_000L;

    /** Bytes are read one by one: reading many at once may swallow an error of the connection and go on behind the gap. */
    byte[] read(InputStream in) throws IOException, RejectException {
        var start = System.nanoTime();
        var out = new ByteArrayOutputStream();
        long count = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            count++;
            if (count <= maxBytes) {
                out.write(b);
            } else if (count > (long) maxBytes * READ_ON_FACTOR) {
                throw new DropConnectionException(552, "5.3.4 message too large; the limit is " + maxBytes + " bytes");
            }
            if ((count & 0x3ff) == 0 && System.nanoTime() - start > MOST_NANOS) {
                throw new DropConnectionException(421, "4.4.2 the message took too long");
            }
        }
        if (count > maxBytes) {
            throw new RejectException(552, "5.3.4 message too large; the limit is " + maxBytes + " bytes");
        }
        return out.toByteArray();
    }
}
