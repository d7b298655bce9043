package nz.patai.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import nz.patai.event.MailEvent;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingReadableTest {

    private static final List<String> PERSONAL = List.of(
            "robin",
            "home.example",
            "overseas",
            "travel",
            "kia ora",
            "chris",
            "defectors",
            "54174c07",
            "how many north korea",
            "welcome here",
            "ministry of business",
            "until monday",
            "lee officer",
            "ses.example",
            "oia@ministry",
            "letter-1",
            "could not be delivered",
            "licences",
            "0a1b2c3d",
            "any update",
            "ogm-",
            "fyi-request-");

    @TempDir
    Path directory;

    @Test
    void noTopicShowsAnythingOfAMail() {
        var context = TestContext.of("ingest", directory).context();
        var inbox = new MailInbox(context);
        var settings = StreamsService.settings(context);
        var properties = new Properties();
        properties.putAll(settings);
        var topology = StreamsService.build(settings, builder -> IngestTopology.build(builder, context));
        try (var driver = new TopologyTestDriver(topology, properties, Instant.EPOCH)) {
            var mail = driver.createInputTopic(
                    Topics.MAIL.name(),
                    new StringSerializer(),
                    Topics.MAIL.valueSerde(context.clients().ids()).serializer());
            for (var name : List.of(
                    "fyi-request-25642",
                    "fyi-request-25642",
                    "from-anyone-else",
                    "follow-up-bare-chaser",
                    "follow-up-with-original-message",
                    "forwarded-footer-identity",
                    "out-of-office",
                    "bounce-report",
                    "forged-domain",
                    "attachment-pdf",
                    "nested-too-deep")) {
                var event = inbox.golden(name);
                assertThat(readable(
                                Topics.MAIL.valueSerde(context.clients().ids()).write(Event.<MailEvent>widen(event))))
                        .isEmpty();
                mail.pipeInput(event.header().threadId(), Event.widen(event));
            }
            assertThat(driver.producedTopicNames())
                    .anyMatch(name -> name.endsWith("-repartition"))
                    .anyMatch(name -> name.endsWith("threads-changelog"))
                    .contains(Topics.REQUESTS.name());
            for (var topic : List.copyOf(driver.producedTopicNames())) {
                assertThat(recordsOf(driver, topic))
                        .as(topic)
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(readable(record)).isEmpty());
            }
        }
    }

    @Test
    void theScanFindsWhatStandsOpen() {
        assertThat(readable("x Robin x".getBytes(ISO_8859_1))).containsExactly("robin");
    }

    private static List<byte[]> recordsOf(TopologyTestDriver driver, String topic) {
        var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var parts = new ArrayList<byte[]>();
        for (var record : output.readRecordsToList()) {
            parts.add(record.key());
            if (record.value() != null) {
                parts.add(record.value());
            }
            record.headers().forEach(header -> parts.add(header.value()));
        }
        return parts;
    }

    private static List<String> readable(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
        return PERSONAL.stream().filter(text::contains).toList();
    }
}
