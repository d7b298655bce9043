package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nz.patai.event.DeadLettered;
import nz.patai.event.FailureStage;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisonTest {

    @TempDir
    Path directory;

    @Test
    void aRecordThatCanNotBeReadBecomesADeadLetterAndThePartitionGoesOn() {
        var test = TestContext.of("ingest", directory);
        try (var harness =
                new TopologyHarness(test.context(), builder -> IngestTopology.build(builder, test.context()))) {
            harness.pipeBytes(Topics.MAIL, "fyi-25642", new byte[] {1, 2, 3});
            goesOn(harness, test, FailureStage.DESERIALIZATION);
        }
    }

    @Test
    void anExceptionInOpeningAMailBecomesADeadLetterAndThePartitionGoesOn() {
        var test = TestContext.of("ingest", directory);
        try (var harness =
                new TopologyHarness(test.context(), builder -> IngestTopology.build(builder, test.context()))) {
            var mail = new MailInbox(test.context()).golden("fyi-request-25642");
            test.keys().destroy("fyi-25642");
            harness.pipe(Topics.MAIL, mail);
            goesOn(harness, test, FailureStage.PROCESSING);
        }
    }

    private static void goesOn(TopologyHarness harness, TestContext test, FailureStage stage) {
        harness.pipe(Topics.MAIL, new MailInbox(test.context()).golden("fyi-request-25642"));
        assertThat(harness.read(Topics.REQUESTS)).extracting(Event::type).contains("RequestReceived");
        assertThat(harness.read(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(((DeadLettered) letter.body()).stage()).isEqualTo(stage);
            assertThat(letter.header().threadId()).isEqualTo("fyi-25642");
        });
    }
}
