package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nz.patai.event.Header;
import nz.patai.event.MailEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReintakeTest {

    private static final List<String> MAILS = List.of(
            "fyi-request-25642",
            "from-anyone-else",
            "follow-up-bare-chaser",
            "fyi-request-25642",
            "forwarded-footer-identity",
            "bounce-report",
            "out-of-office",
            "forged-domain",
            "binary-garbage");

    @TempDir
    Path directory;

    @Test
    void givesTheSameEventsAsTheTopology() {
        var test = TestContext.of("ingest", directory);
        var inbox = new MailInbox(test.context());
        var mails = MAILS.stream().map(inbox::golden).toList();
        var reintake = new Reintake(test.context());

        var again = new ArrayList<Event<RequestsEvent>>();
        mails.forEach(mail -> again.addAll(reintake.next(Event.<MailEvent>widen(mail))));

        try (var harness =
                new TopologyHarness(test.context(), builder -> IngestTopology.build(builder, test.context()))) {
            mails.forEach(mail -> harness.pipe(Topics.MAIL, mail));
            var first = harness.read(Topics.REQUESTS);
            assertThat(headers(again)).isEqualTo(headers(first)).doesNotHaveDuplicates();
            assertThat(again)
                    .extracting(Event::type)
                    .isEqualTo(first.stream().map(Event::type).toList());
        }
    }

    private static List<Header> headers(List<Event<RequestsEvent>> events) {
        return events.stream().map(Event::header).toList();
    }
}
