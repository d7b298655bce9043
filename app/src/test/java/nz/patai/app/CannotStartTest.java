package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nz.patai.app.up.Installation;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why {@code up} does not start: one line that says what is wrong and where, and nothing left behind that keeps the next start from going well. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // an up that does start would stay up
class CannotStartTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void doesNotTakeAFileForADataDirectory() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        var run = CommandRun.of("up", "--data", file.toString());

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).singleElement().asString().contains(file + " can't be written");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                act: OIA                     | act: FOI                     | bodies[0].act
                dayStartsAt: "06:00"         | dayStartsAt: "6 o'clock"     | alerts.dayStartsAt
                may: [draft]                 | must: [draft]                | officers[0].must is not a known key; known here:
                sites:                       | places:                      | places is not a known key; known here:
                may: [draft, sign]           | may: [draft, shred]          | officers[1].may[1]
                """)
    void namesThePathOfAFaultInAgencyYaml(String right, String wrong, String told) throws IOException {
        Installation.open(directory);
        var file = directory.resolve("agency.yaml");
        var yaml = Files.readString(file);
        assertThat(yaml).contains(right);
        Files.writeString(file, yaml.replaceFirst(Pattern.quote(right), wrong));

        var run = CommandRun.of("up", "--data", directory.toString());

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(file.toString())
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "broker"})
    void saysWhichPartFoundItsPortTaken(String part) throws IOException {
        Installation.open(directory);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(directory.resolve("up.yaml"), part + ": 127.0.0.1:" + taken.getLocalPort() + "\n");

            var run = CommandRun.of("up", "--data", directory.toString());

            assertThat(run.exit()).as(run.err()).isOne();
            assertThat(run.err().lines()).singleElement().asString().contains(String.valueOf(taken.getLocalPort()));
        }
        assertThat(Installation.open(directory).data().running().addresses()).isEmpty();
    }

    @Test
    void stopsWhereTheRegistryRefusesASchemaWithSubjectAndDifference() throws Exception {
        try (var platform = EmbeddedPlatform.start(directory)) {
            var ours = Topics.DEADLINES.schema();
            var other = new AvroSchema("""
                    {"type": "record", "name": "%s", "namespace": "%s", "fields": [{"name": "header", "type": "int"}]}
                    """.formatted(ours.getName(), ours.getNamespace()));
            new CachedSchemaRegistryClient(platform.registryUrl(), 10).register(Topics.DEADLINES.subject(), other);
        }

        var run = CommandRun.of("up", "--data", directory.toString());

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("refused the schema of oia.deadlines-value: it cannot read what is recorded: ")
                .contains("/fields/");
    }

    @Test
    @ExtendWith(WithPlayedSample.class)
    void leavesASystemThatRunsAloneWhenStartedOnItsDirectory(PlayedSample sample) {
        var second = sample.run("up");

        assertThat(second.exit()).isOne();
        assertThat(second.err().lines())
                .singleElement()
                .asString()
                .contains("in use by process " + ProcessHandle.current().pid());
        assertThat(sample.run("register").err()).as("the first is still found").isEmpty();
    }
}
