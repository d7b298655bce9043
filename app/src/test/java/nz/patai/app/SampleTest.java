package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import nz.patai.statute.LegalDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden case and its neighbours in the sample inbox, as the command line tells them once all of it was played. */
@ExtendWith(WithPlayedSample.class)
class SampleTest {

    private static final DateTimeFormatter NZ =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(LegalDay.ZONE);

    @Test
    void tellsTheGoldenCaseFromMailToSentLetter(PlayedSample sample) {
        var told = sample.run("audit", "timeline", "fyi-25642", "--json").json().stream()
                .map(e -> NZ.format(Instant.parse(e.path("occurred_at").asText())) + " "
                        + e.path("type").asText())
                .toList();

        assertThat(told)
                .containsExactly(
                        "7 Feb 09:12 MailReceived",
                        "7 Feb 09:12 RequestReceived",
                        "7 Feb 09:12 RequestRegistered",
                        "7 Feb 09:12 QuestionsClassified",
                        "7 Feb 09:12 ClockStarted",
                        "7 Feb 09:12 ResponseComposed",
                        "7 Feb 09:12 SendReleased",
                        "7 Feb 09:12 SendAttempted",
                        "7 Feb 09:12 ResponseSent",
                        "14 Feb 06:00 DeadlineAlert",
                        "14 Feb 06:00 AlertDelivered",
                        "16 Feb 14:05 SeekClarification",
                        "16 Feb 14:05 ClarificationSought",
                        "16 Feb 14:05 ResponseComposed",
                        "16 Feb 14:05 SendReleased",
                        "16 Feb 14:05 SendAttempted",
                        "16 Feb 14:05 ResponseSent",
                        "19 Feb 06:00 DeadlineAlert",
                        "19 Feb 06:00 AlertDelivered",
                        "28 Feb 06:00 DeadlineAlert",
                        "28 Feb 06:00 DeadlineAlert",
                        "28 Feb 06:00 AlertDelivered",
                        "28 Feb 06:00 AlertDelivered",
                        "5 Mar 06:00 DeadlineAlert",
                        "5 Mar 06:00 AlertDelivered",
                        "6 Mar 06:00 DeadlineAlert",
                        "6 Mar 06:00 AlertDelivered",
                        "6 Mar 10:12 RecordDecision",
                        "6 Mar 10:12 DecisionRecorded",
                        "6 Mar 10:12 ResponseComposed",
                        "6 Mar 15:30 SignDecision",
                        "6 Mar 15:30 DecisionSigned",
                        "6 Mar 15:30 SendReleased",
                        "6 Mar 15:30 SendAttempted",
                        "6 Mar 15:30 ResponseSent",
                        "6 Mar 15:30 ClockStopped");
    }

    @Test
    void tellsEachStepOfTheGoldenCaseWithItsLegalDates(PlayedSample sample) {
        var told = sample.run("audit", "timeline", "fyi-25642", "--json").json().stream()
                .map(e -> e.path("type").asText() + ": " + e.path("summary").asText())
                .toList();

        assertThat(told).containsSubsequence("""
                RequestReceived: request to mbie under OIA, received 2024-02-07: North Korea defectors
                RequestRegistered: DOIA 2324-1666
                QuestionsClassified: new request, 2 questions: 1 official information, 2 not official information
                ClockStarted: clarification by 2024-02-16 (OIA s 15(1AB)), transfer by 2024-02-21 (OIA s 14), decision by 2024-03-06 (OIA s 15(1))
                ResponseSent: acknowledgement sent on 2024-02-07, attempt 1, reply 250
                DeadlineAlert: clarify soon for 2024-02-14, due 2024-02-16, working days left 2, tell adviser, manager
                ClarificationSought: question 1, on working day 7, an answer can restart the clock if the letter goes by 2024-02-16
                ResponseSent: clarification sent on 2024-02-16, attempt 1, reply 250
                DeadlineAlert: transfer soon for 2024-02-19, due 2024-02-21, working days left 2, tell adviser, manager
                DeadlineAlert: due in five for 2024-02-28, due 2024-03-06, working days left 5, tell adviser, manager
                DeadlineAlert: extend or decide for 2024-02-28, due 2024-03-06, working days left 5, tell adviser, manager
                DeadlineAlert: due in one for 2024-03-05, due 2024-03-06, working days left 1, tell adviser, manager
                DeadlineAlert: due today for 2024-03-06, due 2024-03-06, working days left 0, tell adviser, manager
                DecisionRecorded: question 1 refused 18(g); question 2 not official information; on working day 20, signatory j.whitmore
                ResponseSent: decision sent on 2024-03-06, attempt 1, reply 250
                ClockStopped: decision sent on 2024-03-06, working day 20, due 2024-03-06, on time
                """.lines().toList());
    }

    @Test
    void tellsAnExtensionFromTheCommandToTheLimitThatMovesWhenTheNoticeIsSent(PlayedSample sample) {
        var told = sample.run("audit", "timeline", "fyi-25701", "--json").json().stream()
                .map(e -> e.path("type").asText() + ": " + e.path("summary").asText())
                .toList();

        assertThat(told).containsSubsequence("""
                ExtensionDecided: decision to 2024-03-25 (15A(1)(b)), notice by 2024-03-11
                ResponseSent: extension sent on 2024-03-05, attempt 1, reply 250
                ClockExtended: decision by 2024-03-25 (OIA s 15A(1)) instead of 2024-03-11
                """.lines().toList());
        assertThat(sample.run("show", "fyi-25701").out()).contains("2024-03-25").contains("OIA s 15A(1)");
    }

    @Test
    void printsATimelineForPeopleInTheSameOrder(PlayedSample sample) {
        var json = sample.run("audit", "timeline", "fyi-25642", "--json").json();
        var text = sample.run("audit", "timeline", "fyi-25642").lines();

        assertThat(text.stream().filter(l -> !l.startsWith(" ")).map(l -> l.replaceFirst("^\\S+ +(\\S+) .*$", "$1")))
                .containsExactlyElementsOf(
                        json.stream().map(e -> e.path("type").asText()).toList());
        assertThat(text).contains("2024-02-07T09:12:04+13:00  ClockStarted  service deadline-tracker");
    }

    @Test
    void namesACauseOfEachEventButTheFirstAmongThoseBefore(PlayedSample sample) {
        var before = new ArrayList<String>();
        for (var event : sample.run("audit", "timeline", "fyi-25642", "--json").json()) {
            assertThat(event.path("recorded_at").asText()).isNotEmpty();
            if (!before.isEmpty()) {
                assertThat(event.path("causes")).as(event.toString()).anyMatch(c -> before.contains(c.asText()));
            }
            before.add(event.path("id").asText());
        }
    }

    @Test
    void endsWithThisRegister(PlayedSample sample) {
        var rows = sample.run("register", "--json").rows();

        assertThat(rows)
                .containsExactly(
                        "fyi-25011 IRC-7466 2023-12-12 2024-02-01 - answered 3",
                        "fyi-25102 DOIA 2324-1662 2023-12-18 2024-02-07 - answered 3",
                        "fyi-25290 DOIA 2324-1663 2024-01-16 2024-02-14 - answered 2",
                        "fyi-25333 DOIA 2324-1664 2024-01-22 2024-02-20 - withdrawn 2",
                        "fyi-25518 DOIA 2324-1665 2024-02-01 2024-03-01 -5 overdue 5",
                        "fyi-25642 DOIA 2324-1666 2024-02-07 2024-03-06 - answered 2",
                        "mail-7e4f448834fe60b3 DOIA 2324-1667 2024-02-09 2024-03-08 0 open 2",
                        "fyi-25701 DOIA 2324-1668 2024-02-12 2024-03-25 11 open 3",
                        "fyi-25755 IRC-7467 2024-02-26 2024-03-25 11 open 3",
                        "fyi-25790 DOIA 2324-1669 2024-03-01 2024-04-02 15 open 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --open           | fyi-25518 mail-7e4f448834fe60b3 fyi-25701 fyi-25755 fyi-25790
                --overdue        | fyi-25518
                --due-within=5   | fyi-25518 mail-7e4f448834fe60b3
                """)
    void picksRowsOfTheRegister(String option, String ids, PlayedSample sample) {
        var rows = sample.run("register", option, "--json").json();

        assertThat(String.join(
                        " ", rows.stream().map(r -> r.path("id").asText()).toList()))
                .isEqualTo(ids);
    }

    @Test
    void printsTheRegisterAsOneLineForEachRequestUnderItsColumns(PlayedSample sample) {
        var run = sample.run("register");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(11);
        assertThat(run.lines().getFirst().split(" +"))
                .containsExactly("ID", "REFERENCE", "TITLE", "RECEIVED", "DUE", "LEFT", "STATUS", "QUESTIONS");
        assertThat(run.lines())
                .anyMatch(l -> l.matches(
                        "fyi-25642 +DOIA 2324-1666 +North Korea defectors +2024-02-07 +2024-03-06 +- +answered +2"));
    }

    @Test
    void countsADuplicateAsNoSecondRequest(PlayedSample sample) {
        var events = sample.run("audit", "timeline", "fyi-25518", "--json").json();

        assertThat(events).filteredOn(e -> is(e, "RequestReceived")).hasSize(1);
        assertThat(events).filteredOn(e -> is(e, "RequestRegistered")).hasSize(1);
        assertThat(events)
                .filteredOn(e -> is(e, "DuplicateArrived"))
                .singleElement()
                .satisfies(e -> assertThat(e.path("occurred_at").asText()).isEqualTo("2024-01-31T20:26:55Z"));
    }

    @Test
    void takesTheFirstReceiptOfAMailThatCameTwice(PlayedSample sample) {
        var first =
                sample.run("audit", "timeline", "fyi-25518", "--json").json().getFirst();

        assertThat(first.path("type").asText()).isEqualTo("MailReceived");
        assertThat(first.path("occurred_at").asText()).isEqualTo("2024-01-31T20:21:55Z");
    }

    @Test
    void tellsAPersonOfMailSetAsideUntilSheHasLookedAtIt(PlayedSample sample) {
        var told = sample.run("audit", "timeline", "mail-2357504527be4ab9", "--json").json().stream()
                .map(e -> NZ.format(Instant.parse(e.path("occurred_at").asText())) + " "
                        + e.path("type").asText())
                .toList();

        assertThat(told)
                .containsExactly(
                        "8 Feb 03:14 MailReceived",
                        "8 Feb 03:14 MailSetAside",
                        "9 Feb 06:00 DeadlineAlert",
                        "9 Feb 06:00 AlertDelivered",
                        "9 Feb 08:50 DismissMail",
                        "9 Feb 08:50 MailDismissed");
        assertThat(sample.run("show", "mail-2357504527be4ab9").out())
                .contains("looked-at")
                .contains("why: no_header: no header field that every mail has was found");
        assertThat(sample.run("audit", "replay", "--as-of", "2024-02-08T12:00:00+13:00")
                        .out())
                .contains("mail-2357504527be4ab9");
    }

    @Test
    void keepsAnUnreadableMessageAsideWithItsReason(PlayedSample sample) {
        var run = sample.run("audit", "timeline", "mail-2357504527be4ab9");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("mail 2357504527be of 602 bytes")
                .contains("set aside, unreadable: no_header: no header field that every mail has was found");
    }

    @Test
    void makesNoRequestOfAFollowUpOrAMachinesAnswer(PlayedSample sample) {
        var followUp = sample.run("audit", "timeline", "fyi-25518", "--json").json();
        var recorded = Recorded.on(sample.directory());

        assertThat(followUp).filteredOn(e -> is(e, "FollowUpReceived")).hasSize(1);
        assertThat(followUp).filteredOn(e -> is(e, "FollowUpClassified")).hasSize(1);
        assertThat(followUp).filteredOn(e -> is(e, "ClockStarted")).hasSize(1);
        assertThat(recorded.events())
                .filteredOn(e -> e.type().equals("AutoReplyReceived"))
                .hasSize(1);
        assertThat(recorded.events())
                .filteredOn(e -> e.type().equals("RequestReceived"))
                .hasSize(10);
    }

    @Test
    void showsARequestWithItsQuestionsItsClockAndItsLetters(PlayedSample sample) {
        assertThat(sample.run("show", "fyi-25642").out())
                .contains("fyi-25642  DOIA 2324-1666  North Korea defectors")
                .contains("1. How many North Korea defectors living in New Zealand.")
                .contains("     official information, confidence")
                .contains("2. If a North Korea person escaped")
                .contains("     not official information, confidence")
                .contains("2024-02-17 to 2024-02-18  Weekend (Official Information Act 1982, s 2(1))")
                .contains("stopped on 2024-03-06: decision sent, working day 20, on time")
                .contains("decision, sent on 2024-03-06, signed by j.whitmore");
        assertThat(sample.run("show", "fyi-25642", "--json").json())
                .singleElement()
                .satisfies(view -> assertThat(view.path("clock").path("limits")).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show fyi-1",
                "audit timeline fyi-1",
                "audit timeline fyi-25642/2",
                "sign fyi-1",
                "withdraw fyi-1"
            })
    void endsWithOneAndOneLineWhereARequestIsUnknown(String command, PlayedSample sample) {
        var run = sample.run(command.split(" "));

        assertThat(run.exit()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("patai: ")
                .contains("fyi-");
    }

    private static boolean is(JsonNode event, String type) {
        return event.path("type").asText().equals(type);
    }
}
