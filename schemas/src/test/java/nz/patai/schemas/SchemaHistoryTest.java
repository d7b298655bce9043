package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas of today read all that was ever written (BACKWARD_TRANSITIVE), and every released schema is kept.
 *
 * <p>New events go into a body's union at its end, before UnknownEvent. That is compatible both ways. Backward: the branches
 * of an older writer are all still there, and they are found by name. Forward, where Avro alone would refuse: {@link EventDecoder}
 * resolves the header by itself, takes the branch from the writer's union by the writer's index, and resolves that branch alone; one
 * that this reader does not have stays unread, as UnknownEvent. So the place in the union means nothing to a reader. The end is asked
 * for people, to whom a difference of two versions should show what is new and nothing else. A branch is never removed: Avro's check
 * refuses it, and so it should, for its records stay in the topics.
 */
class SchemaHistoryTest {

    private static final String HOW_TO_ADD =
            "%s: the schema is not the newest version in schemas/history. If the change is meant, add a version with"
                    + " './mvnw -pl schemas -am verify -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SchemaHistoryTest -Dpatai.history.write=true' and commit it.";

    @BeforeAll
    static void writeTheNextVersionsWhereAsked() throws IOException {
        if (Boolean.getBoolean("patai.history.write")) {
            for (var topic : Topics.all()) {
                var history = SchemaHistory.of(topic);
                if (!history.endsWith(topic.schema())) {
                    history.add(topic.schema());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaIsTheNewestVersionInTheHistory(Topic<?> topic) {
        var versions = SchemaHistory.of(topic).versions();

        assertThat(versions).as(HOW_TO_ADD, topic.subject()).isNotEmpty();
        assertThat(SchemaHistory.text(topic.schema()))
                .as(HOW_TO_ADD, topic.subject())
                .isEqualTo(versions.getLast());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaReadsWhatEveryVersionWrote(Topic<?> topic) {
        var versions = SchemaHistory.of(topic).versions();
        for (int i = 0; i < versions.size(); i++) {
            var writer = new Schema.Parser().parse(versions.get(i));

            assertThat(Incompatibility.between(topic.schema(), writer))
                    .as("%s cannot read what its version %d wrote", topic.subject(), i + 1)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaKeepsTheBranchesOfEveryVersionInTheirPlaceAndEndsInUnknownEvent(Topic<?> topic) {
        for (var version : SchemaHistory.of(topic).versions()) {
            var before = eventNames(new Schema.Parser().parse(version));

            assertThat(eventNames(topic.schema())).as(topic.subject()).startsWith(before.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theHistoryHasNoGapAndNoOtherFile(Topic<?> topic) throws IOException {
        var history = SchemaHistory.of(topic);

        assertThat(history.files())
                .as(topic.subject())
                .isEqualTo(history.versions().size());
    }

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    private static List<String> eventNames(Schema envelope) {
        return envelope.getField("body").schema().getTypes().stream()
                .map(Schema::getFullName)
                .filter(name -> !name.equals("nz.patai.event.UnknownEvent"))
                .toList();
    }
}
