package nz.patai.deadlinetracker.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nz.patai.deadlinetracker.Given;
import nz.patai.deadlinetracker.Story;
import nz.patai.event.Answer;
import nz.patai.event.CommandRefused;
import nz.patai.event.DecisionContent;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.LegalAct;
import nz.patai.event.Outcome;
import nz.patai.event.RecordDecision;
import nz.patai.schemas.EventRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OIA    | REFUSED          |                 |            | OIA s 19(a)(i)
            OIA    | RELEASED_IN_PART |                 |            | OIA s 19(a)(i)
            LGOIMA | REFUSED          |                 |            | LGOIMA s 18(a)(i)
            OIA    | REFUSED          | 18(f)           |            | OIA s 18A(1)
            OIA    | REFUSED          | 18(f)           | 18A(1)     | OIA s 18B
            OIA    | REFUSED          | 18(e)           | 18A(1)     | OIA s 18B
            LGOIMA | REFUSED          | 17(f)           | 17B        | LGOIMA s 17A
            LGOIMA | REFUSED          | 17(f)           | 17A        | LGOIMA s 17B
            LGOIMA | REFUSED          | 17(e)           |            | LGOIMA s 17B
            OIA    | REFUSED          | 9(2)(a)         |            | OIA s 9(1)
            OIA    | RELEASED_IN_PART | 18(g) 9(2)(ba)(i) |          | OIA s 9(1)
            LGOIMA | RELEASED_IN_PART | 7(2)(f)(i)      |            | LGOIMA s 7(1)
            OIA    | REFUSED          | 17(g)           |            | OIA s 18
            OIA    | REFUSED          | out of scope    |            | OIA s 18
            LGOIMA | REFUSED          | 18(g)           |            | LGOIMA s 17
            OIA    | REFUSED          | 9(2)(a)(iii)    | 9(1)       | OIA s 18
            OIA    | REFUSED          | 9(2)(b)         | 9(1)       | OIA s 18
            OIA    | REFUSED          | 10              |            | OIA s 18
            LGOIMA | REFUSED          | 6(e)(i)         |            | LGOIMA s 17
            OIA    | REFUSED          | 18(a)           |            | OIA s 18(a)
            LGOIMA | RELEASED_IN_PART | 17(a)           | 7(1)       | LGOIMA s 17(a)
            """)
    void refusesWhatTheActDoesNotAllowAndCitesTheSection(
            LegalAct act, Outcome outcome, String grounds, String considered, String section) {
        assertThat(decide(act, Given.considered(1, outcome, words(grounds), words(considered))))
                .isInstanceOfSatisfying(
                        CommandRefused.class, r -> assertThat(r.section()).isEqualTo(section));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OIA    | RELEASED         |                  |
            OIA    | REFUSED          | 18(g)            |
            OIA    | REFUSED          | 18(c)(ii) 6(a)   |
            OIA    | REFUSED          | 18(f)            | 18A(1) 18B
            OIA    | REFUSED          | 18(e)            | 18B
            OIA    | RELEASED_IN_PART | 9(2)(f)(iv)      | 9(1)
            OIA    | REFUSED          | 18(b)            |
            OIA    | REFUSED          | 18(a) 6(c)       |
            LGOIMA | REFUSED          | 17(f)            | 17A 17B
            LGOIMA | RELEASED_IN_PART | 7(2)(a)          | 7(1)
            OIA    | WITHDRAWN        |                  |
            """)
    void recordsWhatTheActAllows(LegalAct act, Outcome outcome, String grounds, String considered) {
        assertThat(decide(act, Given.considered(1, outcome, words(grounds), words(considered))))
                .isInstanceOf(DecisionRecorded.class);
    }

    @Test
    void wantsEveryQuestionAnsweredExactlyOnceAndNoOther() {
        var one = Given.answer(1, Outcome.RELEASED);
        var two = Given.answer(2, Outcome.RELEASED);
        var story = Story.golden();
        assertThat(reason(story, "1", one)).isEqualTo("question 2 has no answer: answer every question");
        assertThat(reason(story, "2", one, two, two)).isEqualTo("question 2 is given twice: answer it once");
        assertThat(reason(story, "3", one, two, Given.answer(3, Outcome.RELEASED)))
                .isEqualTo("there is no question 3: the questions are 1, 2");
    }

    @Test
    void wantsNoGroundsWhereNothingIsRefusedAndNoUnknownOutcome() {
        assertThat(decide(LegalAct.OIA, Given.answer(1, Outcome.RELEASED, "18(g)")))
                .isInstanceOf(CommandRefused.class);
        assertThat(decide(LegalAct.OIA, Given.answer(1, Outcome.UNKNOWN))).isInstanceOf(CommandRefused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "NOT_OFFICIAL_INFORMATION", "STATEMENT_OF_REASONS"})
    void wantsTheWordsOfAnAnswer(Outcome outcome) {
        assertThat(decide(LegalAct.OIA, new Answer(1, outcome, List.of(), null, List.of(), Map.of())))
                .isInstanceOfSatisfying(
                        CommandRefused.class, r -> assertThat(r.reason()).contains("has no text"));
    }

    @Test
    void wantsATransferOnRecordBeforeAQuestionIsAnsweredAsTransferred() {
        assertThat(decide(LegalAct.OIA, Given.answer(1, Outcome.TRANSFERRED)))
                .isInstanceOfSatisfying(
                        CommandRefused.class, r -> assertThat(r.reason()).contains("record the transfer first"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-05, false", "2024-03-06, true", "2024-03-20, true"})
    void wantsADayToComeForWhatFollowsTheLetter(LocalDate releaseBy, boolean isRecorded) {
        var answers = List.of(Given.answer(1, Outcome.RELEASED), Given.answer(2, Outcome.RELEASED));
        var decision = new RecordDecision(new DecisionContent(answers, null, Given.MANAGER.id(), releaseBy));
        assertThat(Story.golden().bodies(Given.command("decide", "2024-03-06", decision, "request")))
                .singleElement()
                .isInstanceOf(isRecorded ? DecisionRecorded.class : CommandRefused.class);
    }

    @Test
    void wantsASignatoryWhoMaySign() {
        var answers = List.of(Given.answer(1, Outcome.RELEASED), Given.answer(2, Outcome.RELEASED));
        var decision = new RecordDecision(new DecisionContent(answers, null, "t.adams", null));
        assertThat(Story.golden().bodies(Given.command("decide", "2024-03-06", decision, "request")))
                .singleElement()
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void waitsForTheQuestions() {
        var story = new Story();
        story.tell(Given.request("2024-02-07"));
        assertThat(reason(story, "1", Given.answer(1, Outcome.RELEASED))).contains("wait for them");
    }

    private static EventRecord decide(LegalAct act, Answer answer) {
        var story = new Story();
        story.tell(Given.request(act, act == LegalAct.OIA ? null : "Wellington", "2024-02-07"));
        story.tell(Given.questions("questions", "2024-02-07", 1));
        var command = new RecordDecision(Given.decision(answer));
        return story.bodies(Given.command("decide", "2024-02-20", command, "questions"))
                .getFirst();
    }

    private static String reason(Story story, String name, Answer... answers) {
        var command = new RecordDecision(Given.decision(answers));
        return ((CommandRefused) story.bodies(Given.command(name, "2024-02-20", command, "request"))
                        .getFirst())
                .reason();
    }

    private static List<String> words(String list) {
        return list == null || list.equals("out of scope")
                ? list == null ? List.of() : List.of(list)
                : Arrays.asList(list.split(" "));
    }
}
