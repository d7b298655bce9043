package nz.patai.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nz.patai.event.Header;
import nz.patai.event.RequestRegistered;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalOrderTest {

    private static final String WED = "2024-02-07T09:12:00+13:00";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameHoweverEventsArrive(long seed) {
        var events = GoldenCase.events(Sealing.plain());
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CanonicalOrder.sort(shuffled)).isEqualTo(CanonicalOrder.sort(events));
    }

    @Test
    void tellsTheGoldenCaseAsItHappened() {
        var events = GoldenCase.events(Sealing.plain());
        var types = CanonicalOrder.sort(events).stream().map(RecordedEvent::type);
        assertThat(types)
                .startsWith(
                        "MailReceived",
                        "RequestReceived",
                        "RequestRegistered",
                        "QuestionsClassified",
                        "ClockStarted",
                        "ResponseComposed",
                        "SendReleased",
                        "SendAttempted",
                        "ResponseSent",
                        "SeekClarification",
                        "ClarificationSought")
                .endsWith("DecisionSigned", "SendReleased", "SendAttempted", "ResponseSent", "ClockStopped");
    }

    @Test
    void putsAnEffectAfterItsCauseEvenWhereTheClocksDisagree() {
        var history = new History("fyi-1", Sealing.plain(), WED);
        var cause = history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA 1"));
        history.at("2024-02-07T09:11:59+13:00");
        var effect = history.by("deadline-tracker", Topics.DEADLINES, Clocks.started(), cause);
        assertThat(ids(CanonicalOrder.sort(history.events()))).containsExactly(cause, effect);
    }

    @Test
    void countsAnEventThatIsRecordedTwiceOnceAsItWasFirstRecorded() {
        var history = new History("fyi-1", Sealing.plain(), WED);
        history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA 1"));
        var first = history.events().getFirst();
        var again = new RecordedEvent(first.topic(), 0, 7, first.recordedAt().plus(Duration.ofHours(1)), first.event());
        assertThat(CanonicalOrder.sort(List.of(again, first))).containsExactly(first);
    }

    @Test
    void losesNoEventOfARingOfCauses() {
        var history = new History("fyi-1", Sealing.plain(), WED);
        history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA 1"));
        history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 2, "DOIA 2"));
        var first = history.events().get(0);
        var second = history.events().get(1);
        var ring = List.of(causedBy(first, second.id()), causedBy(second, first.id()));
        assertThat(ids(CanonicalOrder.sort(ring))).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(CanonicalOrder.sort(ring)).isEqualTo(CanonicalOrder.sort(ring.reversed()));
    }

    private static RecordedEvent causedBy(RecordedEvent event, UUID cause) {
        var h = event.header();
        var header = new Header(h.eventId(), h.threadId(), h.requestId(), h.occurredAt(), List.of(cause), h.actor());
        return new RecordedEvent(
                event.topic(),
                event.partition(),
                event.offset(),
                event.recordedAt(),
                new Event<>(header, event.body()));
    }

    private static List<UUID> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }
}
