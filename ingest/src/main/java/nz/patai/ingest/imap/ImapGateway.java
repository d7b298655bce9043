package nz.patai.ingest.imap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nz.patai.ingest.gateway.LargeMail;
import nz.patai.ingest.gateway.MailSink;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.time.TimeSource;

/** Fetches mail from the mailboxes that are configured. A mail is moved out of its folder only once the sink has it safe. */
public final class ImapGateway implements AutoCloseable {

    private final List<MailboxFollower> followers = new ArrayList<>();

    private ImapGateway() {}

    /** Starts to follow each mailbox; returns at once, for a mail server that is away is no reason not to start. */
    public static ImapGateway start(
            PlatformConfig.Ingest settings, MailSink sink, LargeMail large, TimeSource time, MeterRegistry meters) {
        return start(settings, sink, large, time, meters, Waits.USUAL);
    }

    static ImapGateway start(
            PlatformConfig.Ingest settings,
            MailSink sink,
            LargeMail large,
            TimeSource time,
            MeterRegistry meters,
            Waits waits) {
        var gateway = new ImapGateway();
        for (var mailbox : settings.imap()) {
            var stuck = new Stuck(InstantSource.system(), waits.mail());
            var taking = new MailTaking(sink, large, settings.maxMessageBytes(), time);
            var drain = new FolderDrain(mailbox.name(), taking, stuck, meters);
            var follower = new MailboxFollower(mailbox, drain, stuck, waits);
            meters.gauge(
                    "patai.imap.connected", Tags.of("mailbox", mailbox.name()), follower, f -> f.isConnected() ? 1 : 0);
            gateway.followers.add(follower);
            follower.start();
        }
        return gateway;
    }

    /** What is wrong with which mailbox, one line each. */
    public List<String> troubles() {
        return followers.stream().flatMap(f -> f.troubles().stream()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (var follower : followers) {
            follower.close();
        }
    }
}
