package nz.patai.ingest.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.time.TimeSource;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Takes mail by SMTP for the addresses of the agency's bodies. It relays nothing and changes nothing. */
public final class SmtpGateway implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 100;
    private static final int MAX_RECIPIENTS = 50;
    private static final int TIMEOUT_MINUTES = 5;

    private final SMTPServer server;
    private final Address address;

    private SmtpGateway(SMTPServer server, Address address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts to listen.
     *
     * @throws CannotStartException where the address can't be listened on
     */
    public static SmtpGateway start(
            PlatformConfig.Ingest settings, BodyAddresses addresses, MailSink sink, LargeMail large, TimeSource time) {
        var at = settings.smtp();
        var reading = new SmtpReading(settings.maxMessageBytes(), large);
        var server = new SMTPServer.Builder()
                .bindAddress(host(at))
                .port(at.port())
                .serverSocketFactory(WatchedServerSocket::new)
                .hostName(settings.gateway())
                .softwareName("Patai")
                .messageHandlerFactory(
                        context -> new SmtpTransaction((Session) context, addresses, reading, sink, time))
                .fromAddressValidator(sender -> true)
                .insertReceivedHeaders(false)
                .hideTLS()
                .maxConnections(MAX_CONNECTIONS)
                .maxRecipients(MAX_RECIPIENTS)
                .connectionTimeout(TIMEOUT_MINUTES, TimeUnit.MINUTES)
                .maxMessageSize(settings.maxMessageBytes())
                .build();
        listen(server, at);
        return new SmtpGateway(server, new Address(at.host(), server.getPortAllocated()));
    }

    /** Where it listens. */
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void listen(SMTPServer server, Address at) {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new CannotStartException(
                    "The SMTP gateway cannot listen on " + at
                            + ": the port is taken or not allowed; free it or set ingest.smtp in platform.yaml",
                    e);
        }
    }

    private static InetAddress host(Address at) {
        try {
            return InetAddress.getByName(at.host());
        } catch (UnknownHostException e) {
            throw new CannotStartException(
                    "The host of " + at + " is not known here: set ingest.smtp in platform.yaml to one of this machine",
                    e);
        }
    }
}
