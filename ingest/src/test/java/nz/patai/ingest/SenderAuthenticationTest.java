package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.RequestReceived;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The word of the agency's own gateway on a sender: kept as evidence, a doubt flagged, nothing refused. */
class SenderAuthenticationTest {

    private static final String FAILED =
            "Authentication-Results: mx.ministry.example; spf=fail; dkim=fail; dmarc=fail\n";
    private static final String PASSED = "Authentication-Results: mx.ministry.example; dmarc=pass\n";

    @TempDir
    Path directory;

    @Test
    void isKeptWithTheRequestAndEachFurtherMail() {
        var context = trusting(TestContext.of("ingest", directory).context(), "mx.ministry.example");
        var inbox = new MailInbox(context);
        try (var harness = new TopologyHarness(context, builder -> IngestTopology.build(builder, context))) {
            harness.pipe(Topics.MAIL, inbox.kept(PASSED + header("1") + "Subject: Dogs\n\nHow many dogs?\n"));
            var request =
                    (RequestReceived) harness.read(Topics.REQUESTS).getFirst().body();
            assertThat(request.authentication()).containsExactly("dmarc=pass");
            assertThat(request.warnings()).isEmpty();

            harness.pipe(Topics.MAIL, inbox.kept(FAILED + header("2") + "Subject: Re: Dogs\n\nSend it to me.\n"));
            var followUp =
                    (FollowUpReceived) harness.read(Topics.REQUESTS).getFirst().body();
            assertThat(followUp.authentication()).containsExactly("spf=fail", "dkim=fail", "dmarc=fail");
            assertThat(followUp.warnings()).containsExactly("sender-not-authenticated");
        }
    }

    @Test
    void isNotBelievedOfAGatewayThatIsNotOurs() {
        var context = trusting(TestContext.of("ingest", directory).context(), "mx.other.example");
        try (var harness = new TopologyHarness(context, builder -> IngestTopology.build(builder, context))) {
            harness.pipe(
                    Topics.MAIL,
                    new MailInbox(context).kept(FAILED + header("1") + "Subject: Dogs\n\nHow many dogs?\n"));
            var request =
                    (RequestReceived) harness.read(Topics.REQUESTS).getFirst().body();
            assertThat(request.authentication()).isEmpty();
            assertThat(request.warnings()).isEmpty();
        }
    }

    private static String header(String id) {
        return MailInbox.HEADER.replace("ID@", id + "@");
    }

    private static ServiceContext trusting(ServiceContext plain, String gateway) {
        var p = plain.platform();
        var i = p.ingest();
        var ingest = new PlatformConfig.Ingest(
                i.gateway(),
                i.smtp(),
                i.http(),
                i.tokenFile(),
                i.maxMessageBytes(),
                List.of(gateway),
                i.imap(),
                i.smtpServer(),
                i.reading());
        var platform = new PlatformConfig(
                p.kafka(),
                p.registry(),
                p.sealing(),
                p.streams(),
                ingest,
                p.responder(),
                p.desk(),
                p.health(),
                p.simulated(),
                p.clock());
        return new ServiceContext(
                plain.service(),
                platform,
                plain.agency(),
                plain.clients(),
                plain.sealer(),
                plain.time(),
                plain.meters());
    }
}
