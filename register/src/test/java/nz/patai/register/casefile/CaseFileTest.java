package nz.patai.register.casefile;

import static java.util.Objects.requireNonNull;
import static nz.patai.register.history.Clocks.WED_2024_03_06;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.LimitKind;
import nz.patai.event.Nature;
import nz.patai.event.ResponseKind;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Status;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.Sealing;
import nz.patai.register.view.RequestView;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final CaseFile GOLDEN = CaseFile.fold(GoldenCase.THREAD, GoldenCase.events(Sealing.plain()));

    @Test
    void holdsTheGoldenCaseToItsEnd() {
        var request = GOLDEN.request("fyi-25642").orElseThrow();
        assertThat(request.reference()).isEqualTo("DOIA 2324-1666");
        assertThat(request.questions().questions())
                .extracting(q -> q.number(), q -> q.nature())
                .containsExactly(tuple(1, Nature.OFFICIAL_INFORMATION), tuple(2, Nature.NOT_OFFICIAL_INFORMATION));
        assertThat(request.facts())
                .extracting(RecordedEvent::type)
                .containsExactly("ClarificationSought", "DecisionRecorded", "DecisionSigned");
        assertThat(request.alerts()).hasSize(3).noneMatch(Alert::isOwed);
        assertThat(request.refusals()).isEmpty();
        assertThat(request.status(WED_2024_03_06)).isEqualTo(Status.ANSWERED);
    }

    @Test
    void followsEachLetterToTheRelay() {
        var letters = GOLDEN.request("fyi-25642").orElseThrow().letters();
        assertThat(letters)
                .extracting(Letter::kind, Letter::state, Letter::sentOn, Letter::signedBy)
                .containsExactly(
                        tuple(ResponseKind.ACKNOWLEDGEMENT, LetterState.SENT, LocalDate.of(2024, 2, 7), null),
                        tuple(ResponseKind.CLARIFICATION, LetterState.SENT, LocalDate.of(2024, 2, 16), null),
                        tuple(ResponseKind.DECISION, LetterState.SENT, WED_2024_03_06, "h.ratana"));
    }

    @Test
    void stopsTheClockWithItsProof() {
        var clock = requireNonNull(GOLDEN.request("fyi-25642").orElseThrow().clock());
        assertThat(clock.isRunning()).isFalse();
        assertThat(requireNonNull(clock.stopped()).workingDays()).isEqualTo(20);
        assertThat(clock.limits())
                .extracting(l -> l.kind())
                .containsExactly(LimitKind.CLARIFICATION, LimitKind.TRANSFER, LimitKind.DECISION);
        assertThat(clock.proof().skipped()).hasSize(4);
    }

    @Test
    void opensTheTextsOfARequestForItsView() {
        var request = GOLDEN.request("fyi-25642").orElseThrow();
        var view = RequestView.of(GOLDEN, request, WED_2024_03_06, Sealing.opener());
        assertThat(view.questions().getFirst().text()).isEqualTo(GoldenCase.QUESTION_1);
        assertThat(view.questions().getFirst().evidence().getFirst().words()).isEqualTo("How many");
        assertThat(view.requesterName()).isEqualTo("Chris");
        assertThat(view.decisions().get(1).answers().getFirst().grounds()).isEqualTo(List.of("18(g)"));
        assertThat(view.decisions().get(1).answers().getFirst().text()).startsWith("There are 8");
        assertThat(view.clock()).isNotNull();
        assertThat(view.events()).hasSameSizeAs(request.events());
    }

    @Test
    void leavesNoEventOfTheRequestOut() {
        var request = GOLDEN.request("fyi-25642").orElseThrow();
        var missing = GOLDEN.events().stream()
                .filter(e -> !request.events().contains(e))
                .map(RecordedEvent::type);
        assertThat(missing).containsOnly("DayStarted");
    }
}
