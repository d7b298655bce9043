package nz.patai.register.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.Nature;
import nz.patai.event.Question;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.History;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import org.apache.avro.Schema;
import org.junit.jupiter.params.provider.Arguments;

/** What the tables of events and their lines have in common. Every text but a title is {@code secret}. */
final class Lines {

    static final History H = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");
    static final String MAIL = "1".repeat(64);
    static final String OTHER = "2".repeat(64);
    static final UUID ID = new UUID(1, 2);
    static final LocalDate THU = LocalDate.of(2024, 2, 8);
    static final LocalDate LATE = Clocks.WED_2024_03_06.plusDays(1);

    private Lines() {}

    static Arguments line(Topic<?> topic, EventRecord body, String line) {
        return Arguments.of(topic, body, line);
    }

    /** The line that an event is told in. */
    static String told(Topic<?> topic, EventRecord body) {
        var history = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");
        history.by("tester", topic, body);
        return Summary.of(history.events().getFirst(), Sealing.opener());
    }

    /** The record names of the events that have a line. */
    static List<String> types(Stream<Arguments> lines) {
        return lines.map(line -> ((EventRecord) line.get()[1]).getSchema().getName())
                .toList();
    }

    /** The record names of all events of topics. */
    static List<String> typesOf(Topic<?>... topics) {
        return Stream.of(topics)
                .flatMap(topic -> topic.schema().getField("body").schema().getTypes().stream())
                .map(Schema::getName)
                .toList();
    }

    static Question question(int number) {
        return new Question(number, H.text("secret"), 0, 1, Nature.PERSONAL_INFORMATION, List.of(), null, List.of());
    }
}
