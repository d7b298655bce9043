package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the topics after the sample can be read with clients of Kafka and of Confluent's registry that nobody here wrote. */
@ExtendWith(WithPlayedSample.class)
class ForeignClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of(System.getProperty("patai.root", ""), "schemas", "src", "test", "node");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Test
    void decodesEveryEventOfEveryTopicAsWeDo(PlayedSample sample) throws Exception {
        var ours = ours(sample);
        var number = ours.values().stream().mapToInt(List::size).sum();
        install();

        var command = new ArrayList<>(List.of("node", "read-topics.mjs", "--records", String.valueOf(number)));
        command.add(sample.system().addresses().getOrDefault("Kafka", ""));
        command.add(sample.system().addresses().getOrDefault("schema registry", ""));
        Topics.all().forEach(t -> command.add(t.name()));
        var ran = run(command);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(number).isGreaterThan(500);
        assertThat(foreign(ran.out())).isEqualTo(ours);
    }

    /** Each record as partition, offset, key, event id and type; by topic. */
    private static Map<String, List<String>> ours(PlayedSample sample) {
        var clients = sample.system().platform().context("foreign-client-test").clients();
        var found = new TreeMap<String, Set<String>>();
        try (var follower = TopicFollower.startAt(
                clients.consumer("foreign-client-test", ""),
                List.<Topic<?>>copyOf(Topics.all()),
                clients.ids(),
                (at, event) -> found.computeIfAbsent(at.topic(), t -> new TreeSet<>())
                        .add(at.partition() + " " + at.offset() + " " + at.key() + " " + told(event)))) {
            assertThat(follower.failure()).isNull();
        }
        return sorted(found);
    }

    private static String told(@org.jspecify.annotations.Nullable Event<?> event) {
        return event == null ? "tombstone" : event.header().eventId() + " " + event.type();
    }

    private static Map<String, List<String>> foreign(String lines) throws IOException {
        var found = new TreeMap<String, Set<String>>();
        for (var line : lines.lines().toList()) {
            var record = JSON.readTree(line);
            found.computeIfAbsent(record.path("topic").asText(), t -> new TreeSet<>())
                    .add(record.path("partition").asText() + " "
                            + record.path("offset").asText() + " "
                            + record.path("key").asText() + " " + told(record.path("value")));
        }
        return sorted(found);
    }

    private static String told(JsonNode value) {
        if (value.isNull()) {
            return "tombstone";
        }
        var type = value.path("body").fieldNames().next();
        return value.path("header").path("eventId").asText() + " " + type.substring(type.lastIndexOf('.') + 1);
    }

    private static Map<String, List<String>> sorted(Map<String, Set<String>> found) {
        var sorted = new TreeMap<String, List<String>>();
        found.forEach((topic, records) -> sorted.put(topic, List.copyOf(records)));
        return sorted;
    }

    private static void install() throws IOException, InterruptedException {
        try (var files = Files.list(SOURCE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        folder.resolve(Objects.requireNonNull(file.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var npm = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        assumeTrue(npm.exit() == 0, () -> "skipped: npm cannot get the foreign clients here: " + npm.err());
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        var err = folder.resolve("err");
        var process = start(command, err);
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), out, Files.readString(err));
    }

    private static Process start(List<String> command, Path err) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            return abort("skipped: no " + command.getFirst() + " on this machine, so no foreign client is tried");
        }
    }

    private record Ran(int exit, String out, String err) {}
}
