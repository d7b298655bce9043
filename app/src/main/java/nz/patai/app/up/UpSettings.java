package nz.patai.app.up;

import java.util.List;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.ImapMailbox;
import nz.patai.runtime.config.MailReading;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.config.SmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of an embedded system: {@code up.yaml} in its data directory. A port of 0 is a free one, kept over restarts where it
 * stays free.
 *
 * @param broker where Kafka listens; default a free port of this machine alone
 * @param registry where the schema registry listens; default a free port of this machine alone
 * @param smtp where mail is taken in; default a free port of this machine alone
 * @param files where {@code bin/patai ingest} hands in files; default a free port of this machine alone
 * @param desk where the officers' API is served; default a free port of this machine alone
 * @param health where health and metrics are served; default a free port of this machine alone
 * @param smtpServer how mail is taken by SMTP: STARTTLS, users, limits
 * @param reading how much of one mail is read
 * @param imap mailboxes that mail is fetched from; none by default
 * @param trustedGateways hosts whose Received field tells the receipt of a mail that is fetched or comes from a file
 * @param relay the agency's mail relay; null for none: then mail goes into a Maildir in the data directory and nowhere else
 */
public record UpSettings(
        Address broker,
        Address registry,
        Address smtp,
        Address files,
        Address desk,
        Address health,
        SmtpServer smtpServer,
        MailReading reading,
        List<ImapMailbox> imap,
        List<String> trustedGateways,
        PlatformConfig.@Nullable Responder relay) {

    private static final Address ANY_PORT = new Address("127.0.0.1", 0);

    /** Fills in defaults. */
    public UpSettings {
        broker = broker == null ? ANY_PORT : broker;
        registry = registry == null ? ANY_PORT : registry;
        smtp = smtp == null ? ANY_PORT : smtp;
        files = files == null ? ANY_PORT : files;
        desk = desk == null ? ANY_PORT : desk;
        health = health == null ? ANY_PORT : health;
        smtpServer = smtpServer == null ? SmtpServer.USUAL : smtpServer;
        reading = reading == null ? MailReading.USUAL : reading;
        imap = imap == null ? List.of() : List.copyOf(imap);
        trustedGateways = trustedGateways == null ? List.of() : List.copyOf(trustedGateways);
    }
}
