package nz.patai.ingest.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nz.patai.ingest.domain.BodyAddresses;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.SmtpServer;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.time.TimeSource;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Takes mail by SMTP for the addresses of the agency's bodies. It relays nothing and changes nothing. */
public final class SmtpGateway implements AutoCloseable {

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
        var door = settings.smtpServer();
        var limit = Duration.ofSeconds(door.messageSeconds());
        var reading = new SmtpReading(settings.maxMessageBytes(), limit, large);
        var builder = new SMTPServer.Builder()
                .bindAddress(host(at))
                .port(at.port())
                .hostName(settings.gateway())
                .softwareName("Patai")
                .messageHandlerFactory(
                        context -> new SmtpTransaction((Session) context, addresses, reading, sink, time))
                .fromAddressValidator(sender -> true)
                .insertReceivedHeaders(false)
                .maxConnections(door.maxConnections())
                .maxRecipients(door.maxRecipients())
                .connectionTimeout(door.idleSeconds(), TimeUnit.SECONDS)
                .maxMessageSize(settings.maxMessageBytes());
        var offersTls = secure(builder, door);
        var server = builder.build();
        SmtpCommands.install(server, offersTls);
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

    /** True where STARTTLS is offered. */
    private static boolean secure(SMTPServer.Builder builder, SmtpServer door) {
        SmtpLogin.of(door.users())
                .ifPresent(login -> builder.authenticationHandlerFactory(login).requireAuth());
        var certificate = door.certificateFile();
        var key = door.keyFile();
        if (certificate == null || key == null) {
            return false;
        }
        builder.enableTLS()
                .requireTLS(door.tls() == SmtpServer.Tls.required)
                .startTlsSocketFactory(new StartTls(certificate, key));
        return true;
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
