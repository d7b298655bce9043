package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.JournalEvent;
import nz.patai.event.ResponseKind;
import nz.patai.event.SignDecision;
import nz.patai.runtime.streams.StateSerde;
import nz.patai.schemas.Event;
import org.junit.jupiter.api.Test;

class ThreadStateTest {

    @Test
    void comesBackFromItsStoreAsItWasAtEveryStepOfACase() {
        var serde = new StateSerde<>(ThreadState.class);
        var book = new MemoryCasebook();
        for (var input : goldenCase()) {
            Tracking.decide(book, input, Story.RULES, fact -> {});
            var state = book.thread(Given.THREAD);
            var bytes = serde.serializer().serialize("threads", state);
            assertThat(serde.deserializer().deserialize("threads", bytes)).isEqualTo(state);
        }
        assertThat(book.thread(Given.THREAD).requests().getFirst().clock()).isInstanceOf(Clock.Running.class);
        assertThat(book.dueBy(LocalDate.of(2024, 3, 6))).containsExactly(Given.THREAD);
    }

    @Test
    void remembersNoMoreThanItsLimitHoweverManyEventsCome() {
        var state = ThreadState.empty(Given.THREAD);
        for (var i = 0; i < ThreadState.REMEMBERED + 5; i++) {
            state = state.remember(Given.id("event-" + i));
        }
        assertThat(state.known()).hasSize(ThreadState.REMEMBERED).doesNotContain(Given.id("event-4"));
        assertThat(state.knows(Given.id("event-5"))).isTrue();
    }

    @Test
    void standsOnTheAgendaUntilItsClockStops() {
        var book = new MemoryCasebook();
        Tracking.decide(book, Given.request("2024-02-07"), Story.RULES, fact -> {});
        var keys = new ArrayList<String>();
        for (var day : List.of("2024-02-07", "2024-02-13", "2024-02-28", "2024-03-05", "2024-03-06")) {
            Tracking.decide(book, Given.day(LocalDate.parse(day)), Story.RULES, fact -> {});
            keys.addAll(book.thread(Given.THREAD).agenda().keySet());
        }
        assertThat(keys)
                .containsExactly(
                        "2024-02-14|fyi-25642",
                        "2024-02-14|fyi-25642",
                        "2024-03-05|fyi-25642",
                        "2024-03-06|fyi-25642",
                        "2024-03-07|fyi-25642");
        Tracking.decide(book, Given.sent("sent", "2024-03-06", "letter", ResponseKind.DECISION), Story.RULES, _ -> {});
        assertThat(book.dueBy(LocalDate.of(2050, 1, 1))).isEmpty();
    }

    private static List<Event<? extends JournalEvent>> goldenCase() {
        var decided = Given.command("decide", "2024-03-05", Story.goldenDecision(), "questions");
        var recorded = nz.patai.schemas.EventId.of(Given.THREAD, Given.id("decide"), "DecisionRecorded", "");
        var days = IntStream.range(0, 20)
                .mapToObj(i -> Given.day(LocalDate.of(2024, 2, 14).plusDays(i)));
        var inputs = new ArrayList<Event<? extends JournalEvent>>();
        inputs.add(Given.request("2024-02-07"));
        inputs.add(Given.questions("questions", "2024-02-07", 1, 2));
        days.forEach(inputs::add);
        inputs.add(decided);
        inputs.add(Given.letter("letter", "2024-03-05", recorded));
        inputs.add(Given.command("sign", "2024-03-05", new SignDecision(Given.id("letter"), Given.SHA), "letter"));
        inputs.add(Given.sent("sent", "2024-03-05", "letter", ResponseKind.DECISION));
        inputs.add(Given.bounced("back", "2024-03-05", "letter"));
        return inputs;
    }
}
