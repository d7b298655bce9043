package nz.patai.schemas;

import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The page `docs/topics.md`, from the catalogue of topics. */
final class TopicsPage {

    private static final String HEAD = """
            # Topics

            Made from `nz.patai.schemas.Topics`; change that, then run
            `./mvnw -pl schemas -am verify -Dsurefire.failIfNoSpecifiedTests=false -Dtest=TopicsPageTest -Dpatai.docs.write=true`.

            A record's key is UTF-8 text, its value Avro in Confluent's wire format (byte 0, schema id in 4 bytes, Avro binary) under the subject
            `<topic>-value`: `header`, which is the same everywhere, and `body`, one of the events below. Every union ends in `UnknownEvent`: an
            event that was passed on by a program that did not know it. What each event and field means stands in the schemas, `schemas/src/main/avro`.

            - *by thread*: partitioned by key, with the same number of partitions as every other such topic; *single*: one partition, one order.
            - *flushed*: where there is one broker and no replica, each record is forced to disk before it is acknowledged.

            | topic | partitioning | retention | flushed | written by | holds | events |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    private TopicsPage() {}

    static String text() {
        return HEAD + Topics.all().stream().map(TopicsPage::row).collect(Collectors.joining());
    }

    private static String row(Topic<?> topic) {
        return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        topic.name(),
                        partitioning(topic.partitioning()),
                        retention(topic.retention()),
                        topic.flushed() ? "yes" : "no",
                        topic.writers().stream().sorted().collect(Collectors.joining(", ")),
                        topic.holds(),
                        events(topic));
    }

    private static String partitioning(Topic.Partitioning partitioning) {
        return switch (partitioning) {
            case BY_THREAD -> "by thread";
            case SINGLE -> "single";
        };
    }

    private static String retention(Topic.Retention retention) {
        return switch (retention) {
            case FOREVER -> "for ever";
            case LATEST_OF_KEY -> "latest of each key";
        };
    }

    /** The journal's events are its sources': it names the sources. */
    private static String events(Topic<?> topic) {
        return topic.equals(Topics.JOURNAL) ? "those of " + sources() : names(topic);
    }

    private static String sources() {
        return Topics.all().stream()
                .filter(topic ->
                        !topic.equals(Topics.JOURNAL) && Topics.JOURNAL.events().isAssignableFrom(topic.events()))
                .map(topic -> "`" + topic.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String names(Topic<?> topic) {
        return topic.schema().getField("body").schema().getTypes().stream()
                .map(Schema::getName)
                .filter(name -> !name.equals("UnknownEvent"))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
