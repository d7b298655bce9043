package nz.patai.register.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nz.patai.event.ContentDisposed;
import nz.patai.event.RequestRegistered;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    @Test
    void readsAsTheClocksOfNewZealandShowedInSummerAndInWinter() {
        // Given
        var history = new History("fyi-9", Sealing.plain(), "2024-02-07T09:12:00+13:00");
        var request = history.by("ingest", Topics.REQUESTS, Mails.request(history, "9".repeat(64)));
        history.at("2024-06-30T12:00:00Z");
        var disposed = history.about(null)
                .by(History.OFFICER, Topics.DECISIONS, new ContentDisposed("GDA 6"), request, request);
        // When
        var file = CaseFile.fold("fyi-9", history.events());
        // Then
        assertThat(TimelineText.of(Timeline.of(file, Sealing.opener())))
                .isEqualTo("""
                2024-02-07T09:12+13:00  RequestReceived  service ingest
                    fyi-9: request to ministry under OIA, received 2024-02-07: [disposed]
                    oia.requests %s
                2024-07-01T00:00+12:00  ContentDisposed  officer h.ratana
                    under GDA 6
                    oia.decisions %s caused by %s %s
                """.formatted(request, disposed, request, request));
    }

    @Test
    void keepsEachEventInItsLinesWhateverWasWritten() {
        var history = new History("fyi-9", Sealing.plain(), "2024-02-07T09:12:00+13:00");
        history.by("ingest", Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA\n1\u001b[2J\u202e"));
        Opener hostile = (thread, content) -> "a\r\n2024-02-08T09:00+13:00  DecisionSigned\u0007";
        history.by("ingest", Topics.REQUESTS, Mails.request(history, "9".repeat(64)));
        var text = TimelineText.of(Timeline.of(CaseFile.fold("fyi-9", history.events()), hostile));
        assertThat(text.lines()).hasSize(6).noneMatch(line -> line.startsWith("2024-02-08"));
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
    }

    @Test
    void isEmptyForAThreadOfWhichNothingIsRecorded() {
        assertThat(TimelineText.of(Timeline.of(CaseFile.fold("fyi-9", List.of()), Sealing.opener())))
                .isEmpty();
    }

    @Test
    void opensNoTextButTheTitle() {
        var opened = new ArrayList<String>();
        Opener keys = (thread, content) -> {
            var text = Sealing.opener().open(thread, content);
            opened.add(text);
            return text;
        };
        Timeline.of(CaseFile.fold(GoldenCase.THREAD, GoldenCase.events(Sealing.plain())), keys);
        assertThat(opened).containsExactly(GoldenCase.TITLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void isTheSameToTheByteHoweverEventsArrive(long seed) {
        var events = GoldenCase.events(Sealing.plain());
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(text(shuffled)).isEqualTo(text(events));
    }

    private static String text(List<RecordedEvent> events) {
        return TimelineText.of(Timeline.of(CaseFile.fold(GoldenCase.THREAD, events), Sealing.opener()));
    }
}
