package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.event.JournalEvent;
import nz.patai.event.UnknownEvent;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema of ours keeps to. */
class SchemaRulesTest {

    private static final Pattern INSTANT = Pattern.compile(".*At");
    private static final Pattern DAY = Pattern.compile("day|until|dueOn|.*(On|Until|answerBy|releaseBy)");
    private static final Pattern EVENT_ID = Pattern.compile("eventId|.*EventId|causedBy");
    private static final Pattern MONEY = Pattern.compile("amount|.*(Amount|Price|Cost|Charge)");
    private static final Set<String> REAL_NUMBERS = Set.of("confidence");

    @ParameterizedTest
    @MethodSource("namedTypes")
    void everyRecordAndEnumSaysWhatItIs(Schema type) {
        assertThat(type.getDoc()).as(type.getFullName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldSaysWhatItHolds(Field field) {
        assertThat(field.doc()).as(field.toString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void timesAreTimestampsDaysAreDatesMoneyIsDecimalAndEventIdsAreUuids(Field field) {
        assertThat(field.logicalType()).as(field.toString()).isEqualTo(expectedLogicalType(field));
    }

    private static String expectedLogicalType(Field field) {
        if (field.is(INSTANT)) return "timestamp-millis";
        if (field.is(EVENT_ID)) return "uuid";
        if (field.is(MONEY)) return "decimal";
        return field.is(DAY) || field.isRangeOfDays() ? "date" : "";
    }

    @ParameterizedTest
    @MethodSource("fields")
    void onlyProbabilitiesAreFloatingPoint(Field field) {
        var floating = Set.of(Schema.Type.DOUBLE, Schema.Type.FLOAT)
                .contains(field.value().getType());

        assertThat(floating).as(field.toString()).isEqualTo(REAL_NUMBERS.contains(field.name()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatMayBeMissingIsNullFirstAndByDefault(Field field) {
        if (field.schema().isUnion() && !field.name().equals("body")) {
            assertThat(field.schema().getTypes().getFirst().getType()).isEqualTo(Schema.Type.NULL);
            assertThat(field.schema().getTypes()).as(field.toString()).hasSize(2);
            assertThat(field.hasDefault()).as(field.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void everyEnumFallsBackToUnknown(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            assertThat(type.getEnumDefault()).as(type.getFullName()).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyValueIsHeaderAndBodyAndTheBodyAUnionThatEndsInUnknownEvent(Topic<?> topic) {
        var fields = topic.schema().getFields();

        assertThat(fields).extracting(Schema.Field::name).containsExactly("header", "body");
        assertThat(fields.getFirst().schema().getFullName()).isEqualTo("nz.patai.event.Header");
        assertThat(fields.getLast().schema().isUnion()).isTrue();
        assertThat(branches(topic)).hasSizeGreaterThan(1).last().isEqualTo(UnknownEvent.SCHEMA);
    }

    @Test
    void theJournalHoldsExactlyWhatItsSourcesHold() {
        var sources = Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.JOURNAL) && JournalEvent.class.isAssignableFrom(topic.events()))
                .toList();

        assertThat(sources)
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "oia.requests", "oia.questions", "oia.commands", "oia.clock", "oia.responses", "oia.settings");
        assertThat(names(branches(Topics.JOURNAL)))
                .isEqualTo(sources.stream()
                        .flatMap(topic -> names(branches(topic)).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSealedInterfaceOfATopicPermitsExactlyTheBranchesOfItsUnion(Topic<?> topic) throws Exception {
        for (var type : namedTypes()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .toList()) {
            var permitted = !isEnvelope(type) && topic.events().isAssignableFrom(Class.forName(type.getFullName()));

            assertThat(permitted)
                    .as("%s is a %s", type.getName(), topic.events().getSimpleName())
                    .isEqualTo(branches(topic).contains(type));
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void everyEventIsAnImmutableRecordAndAnEnvelopeHoldsItsSchemaOnly(Schema type) throws Exception {
        var generated = Class.forName(type.getFullName());

        if (type.getType() == Schema.Type.RECORD) {
            assertThat(generated.isRecord()).as(type.getName()).isNotEqualTo(isEnvelope(type));
            assertThat(EventRecord.class.isAssignableFrom(generated)).isNotEqualTo(isEnvelope(type));
        }
        assertThat(generated.getField("SCHEMA").get(null)).isEqualTo(type);
    }

    @Test
    void theCatalogueHasEveryTopicInTheOrderOfThePipeline() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "oia.mail",
                        "oia.requests",
                        "oia.questions",
                        "oia.commands",
                        "oia.clock",
                        "oia.journal",
                        "oia.deadlines",
                        "oia.decisions",
                        "oia.responses",
                        "oia.settings",
                        "oia.blobs",
                        "oia.keys",
                        "oia.schemas",
                        "oia.checkpoints",
                        "oia.dead-letters");
    }

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    /** Every record and enum that any topic can hold, envelopes included, each once. */
    static Stream<Schema> namedTypes() {
        var found = new LinkedHashMap<String, Schema>();
        topics().forEach(topic -> collect(topic.schema(), found));
        return found.values().stream();
    }

    static Stream<Field> fields() {
        return namedTypes()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .flatMap(type -> type.getFields().stream().map(field -> new Field(type, field)));
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.put(schema.getFullName(), schema);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found));
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            default -> {}
        }
    }

    private static List<Schema> branches(Topic<?> topic) {
        return topic.schema().getField("body").schema().getTypes();
    }

    private static Set<String> names(List<Schema> types) {
        return types.stream().map(Schema::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEnvelope(Schema type) {
        return Topics.all().stream().anyMatch(t -> t.schema().getFullName().equals(type.getFullName()));
    }

    /** A field where it stands. */
    record Field(Schema owner, String name, String doc, Schema schema, boolean hasDefault) {

        Field(Schema owner, Schema.Field field) {
            this(owner, field.name(), field.doc(), field.schema(), field.hasDefaultValue());
        }

        boolean is(Pattern names) {
            return names.matcher(name).matches();
        }

        boolean isRangeOfDays() {
            return owner.getName().equals("SkippedDays")
                    && Set.of("first", "last").contains(name);
        }

        /** What is in it: the type beside null, the items of a list. */
        Schema value() {
            var present =
                    schema.isUnion() && schema.isNullable() ? schema.getTypes().getLast() : schema;
            return present.getType() == Schema.Type.ARRAY ? present.getElementType() : present;
        }

        String logicalType() {
            LogicalType type = value().getLogicalType();
            return type == null ? "" : type.getName();
        }

        @Override
        public String toString() {
            return owner.getName() + "." + name;
        }
    }
}
