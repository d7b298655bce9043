package nz.patai.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server on 127.0.0.1 that delivers whatever it is sent into a Maildir: where outgoing mail goes unless a
 * relay is configured. It answers 250 once the message is on the disk, byte for byte as it came.
 */
public final class MailDrop implements AutoCloseable {
    /** The largest message that is taken, in bytes. */
    public static final int LARGEST = 64 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(MailDrop.class);
    private static final int TOO_LARGE = 552;
    private static final int TRY_LATER = 451;
    private static final int IDLE_MINUTES = 5;

    private final SMTPServer server;

    private MailDrop(SMTPServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 takes the one it had last time if that is free, else any free one
     * @param clock names the files
     * @throws CannotStart if the port is taken or the Maildir can't be written
     */
    public static MailDrop start(DataDirectory data, int port, InstantSource clock) {
        return start(data, port, clock, LARGEST);
    }

    static MailDrop start(DataDirectory data, int port, InstantSource clock, int largest) {
        int chosen = new Ports(data.outgoingMail().resolveSibling("ports.properties")).choose("mail drop", port);
        try {
            Maildir maildir = Maildir.open(data.outgoingMail(), clock);
            SMTPServer server = server(maildir, chosen, largest);
            server.start();
            LOG.atInfo().addKeyValue("port", chosen).log("mail drop started");
            return new MailDrop(server);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "the mail drop can't start on port %d with %s; check that both are free to use"
                            .formatted(chosen, data.outgoingMail()),
                    e);
        }
    }

    private static SMTPServer server(Maildir maildir, int port, int largest) {
        return new SMTPServer.Builder()
                .bindAddress(Ports.loopback())
                .port(port)
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .maxMessageSize(largest)
                .maxConnections(50)
                .connectionTimeout(IDLE_MINUTES, TimeUnit.MINUTES)
                .messageHandlerFactory(context -> new Delivery(maildir, largest))
                .build();
    }

    /** The port on 127.0.0.1 that it listens on. */
    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
        LOG.atInfo().log("mail drop stopped");
    }

    /** One mail transaction. Every envelope is welcome: this is the end of the line, nothing is passed on. */
    private record Delivery(Maildir maildir, long largest) implements MessageHandler {
        @Override
        public void from(String envelopeSender) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream message) throws RejectException, IOException {
            try {
                maildir.deliver(new LimitedInput(message, largest));
                return "delivered";
            } catch (LimitedInput.TooLarge e) {
                drain(message);
                throw new RejectException(TOO_LARGE, "message is larger than " + largest + " bytes");
            } catch (IOException e) {
                LOG.atError().setCause(e).log("a message could not be kept");
                drain(message);
                throw new RejectException(TRY_LATER, "the message could not be kept; see the log");
            }
        }

        /** The sender hears the answer after its last byte only; one that never stops is cut off. */
        private void drain(InputStream message) throws IOException {
            new LimitedInput(message, 4 * largest).transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void done() {}
    }
}
