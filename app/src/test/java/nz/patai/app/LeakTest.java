package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nz.patai.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After the sample, nothing that a person wrote and nobody's name or address can be read in any topic, log or store. */
@ExtendWith(WithPlayedSample.class)
class LeakTest {

    /** The mail that left, the letters that the sample writes out for people, and who the agency itself is. */
    private static final Set<String> FOR_PEOPLE = Set.of("mail", "letters", "agency.yaml");

    /** Offsets and times of records: Kafka reserves megabytes for each and fills them with zeros. */
    private static final String INDEX = ".*\\.(index|timeindex)";

    @SuppressWarnings("NullAway.Init")
    private static Set<String> secrets;

    @SuppressWarnings("NullAway.Init")
    private static ByteSearch search;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, List<byte[]>> topics;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, List<byte[]>> files;

    @BeforeAll
    static void readAll(PlayedSample sample) throws Exception {
        secrets = SampleTexts.of(ReadMail.outgoing(sample.directory()));
        search = new ByteSearch(secrets);
        topics = RawTopics.read(broker(sample), RawTopics.names(broker(sample)));
        sample.whileStopped(() -> files = filesOf(sample.directory())); // stores are on the disk when all is closed
    }

    @Test
    void looksForAllThatPeopleWroteInTheSample() {
        assertThat(secrets)
                .contains("Chris", "Wiremu Kāretu", "Whaanga", "sione.taufa", "fyi-request-25642-54174c07", "54174c07")
                .contains("Official Information request - North Korea defectors", "North Korea defectors")
                .contains("Ngā whakamāoritanga o ngā puka tono", "did the new carpet")
                .contains("sent back to North", "how many apprenticeship grants")
                .contains("there were 8 nationals", "https://council.example/plans/open-spaces")
                .contains("the right to complain", "We are handling it")
                .hasSizeGreaterThan(1000);
    }

    @Test
    void noTopicShowsWhatAPersonWroteOrWhoItWas() {
        assertThat(findings(search, topics)).isEmpty();
    }

    @Test
    void readsEveryTopicThatTheBrokerHas() {
        assertThat(topics.keySet())
                .containsAll(Topics.all().stream().map(t -> t.name()).toList())
                .contains("__consumer_offsets", "__transaction_state")
                .anyMatch(t -> t.startsWith("responder-") && t.endsWith("-changelog"))
                .anyMatch(t -> t.startsWith("ingest-") && t.endsWith("-repartition"));
        assertThat(topics.values()).allSatisfy(all -> assertThat(all).isNotNull());
        assertThat(findings(new ByteSearch(Set.of("fyi-25642")), topics).keySet())
                .as("topics in which the id of the golden case is found")
                .contains("oia.mail", "oia.requests", "oia.questions", "oia.commands", "oia.journal", "oia.deadlines")
                .contains("oia.decisions", "oia.responses", "oia.keys")
                .anyMatch(t -> t.endsWith("-changelog"));
    }

    @Test
    void noLogAndNoStoreOnTheDiskShowsIt() {
        assertThat(findings(search, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "broker", "streams", "registry"})
    void looksIntoTheFilesOfEachPart(String part) {
        var readable = Set.of("broker started", "fyi-25642", "apicurio", "oia.mail-value");

        assertThat(findings(new ByteSearch(readable), files).keySet()).anyMatch(f -> f.startsWith(part + "/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wouldFindWhatWasWrittenInPlain(String form, byte[] key, byte[] value, byte[] header, PlayedSample sample)
            throws Exception {
        var topic = "scratch-" + form;
        Map<String, Object> properties = Map.of("bootstrap.servers", broker(sample), "max.block.ms", 15_000);
        try (var admin = Admin.create(properties);
                var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            var record = new ProducerRecord<>(topic, key, value);
            record.headers().add("note", header);
            producer.send(record).get();
        }

        var read = RawTopics.read(broker(sample), Set.of(topic));

        assertThat(findings(search, read)).containsKey(topic);
    }

    static Stream<Arguments> wouldFindWhatWasWrittenInPlain() {
        var nothing = new byte[0];
        var sentence = bytes("….will they be sent back to North Korea or…", StandardCharsets.UTF_8);
        var name = "\u0001\bWiremu Kāretu\u0002";
        return Stream.of(
                Arguments.of("key", bytes("fyi-request-25642-54174c07", StandardCharsets.UTF_8), nothing, nothing),
                Arguments.of("value", nothing, sentence, nothing),
                Arguments.of("header", nothing, nothing, sentence),
                Arguments.of("short-name", nothing, bytes("\nChris\u0000", StandardCharsets.UTF_8), nothing),
                Arguments.of("other-case", nothing, bytes("NORTH korea DEFECTORS", StandardCharsets.UTF_8), nothing),
                Arguments.of("macrons", nothing, bytes(name, StandardCharsets.UTF_8), nothing),
                Arguments.of("utf-16le", nothing, bytes(name, StandardCharsets.UTF_16LE), nothing),
                Arguments.of("utf-16be", nothing, bytes(name, StandardCharsets.UTF_16BE), nothing),
                Arguments.of("quoted", nothing, bytes("=?utf-8?q?K=C4=81retu?=", StandardCharsets.UTF_8), nothing),
                Arguments.of("json", nothing, bytes("\"K\\u0101retu\"", StandardCharsets.UTF_8), nothing),
                Arguments.of("base64", nothing, Base64.getEncoder().encode(sentence), nothing),
                Arguments.of(
                        "base64-later",
                        nothing,
                        Base64.getEncoder().encode(bytes("ab" + name, StandardCharsets.UTF_8)),
                        nothing));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String broker(PlayedSample sample) {
        return sample.system().addresses().getOrDefault("Kafka", "");
    }

    private static Map<String, List<byte[]>> filesOf(Path data) {
        var found = new TreeMap<String, List<byte[]>>();
        try (var all = Files.walk(data)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = data.relativize(file);
                if (!FOR_PEOPLE.contains(name.getName(0).toString())
                        && !name.toString().matches(INDEX)) {
                    found.put(name.toString(), List.of(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, Set<String>> findings(ByteSearch search, Map<String, List<byte[]>> in) {
        var findings = new TreeMap<String, Set<String>>();
        in.forEach((where, all) -> {
            var found = new TreeSet<String>();
            all.forEach(bytes -> found.addAll(search.find(bytes)));
            if (!found.isEmpty()) {
                findings.put(where, found);
            }
        });
        return findings;
    }
}
