package nz.patai.ingest.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A connection that remembers whether the other side ended it. The SMTP library's BDAT gives the end of a connection in
 * mid-message and the end of the message as one and the same; this tells them apart.
 */
final class WatchedSocket extends Socket {

    private volatile boolean ended;

    /** Says whether the end of the connection was read. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            @Override
            public int read() throws IOException {
                return noted(super.read());
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return noted(super.read(into, offset, length));
            }
        };
    }

    private int noted(int read) {
        ended |= read < 0;
        return read;
    }
}
