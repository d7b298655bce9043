package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.LegalAct;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestsEvent;
import nz.patai.event.Sealed;
import nz.patai.event.SetAsideReason;
import nz.patai.event.TreatedAsRequest;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.Topics;
import nz.patai.testkit.TestContext;
import nz.patai.testkit.TopologyHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTopologyTest {

    @TempDir
    Path directory;

    private TestContext test;
    private MailInbox inbox;
    private TopologyHarness harness;

    @BeforeEach
    void start() {
        test = TestContext.of("ingest", directory);
        inbox = new MailInbox(test.context());
        harness = new TopologyHarness(test.context(), builder -> IngestTopology.build(builder, test.context()));
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void makesARequestOfTheGoldenMailAndRegistersIt() {
        var mail = inbox.golden("fyi-request-25642");
        var events = take(mail);

        assertThat(events).hasSize(2);
        var received = events.getFirst();
        var request = (RequestReceived) received.body();
        assertThat(received.header().threadId()).isEqualTo("fyi-25642");
        assertThat(received.header().requestId()).isEqualTo("fyi-25642");
        assertThat(received.header().occurredAt()).isEqualTo(MailInbox.WED_2024_02_07_0914);
        assertThat(received.header().causedBy()).containsExactly(mail.header().eventId());
        assertThat(request.bodyId()).isEqualTo("ministry");
        assertThat(request.act()).isEqualTo(LegalAct.OIA);
        assertThat(request.region()).isNull();
        assertThat(request.receivedOn()).isEqualTo(LocalDate.of(2024, 2, 7));
        assertThat(request.site())
                .isNotNull()
                .satisfies(site -> assertThat(site.number()).isEqualTo(25642));
        assertThat(open(request.replyTo())).isEqualTo("fyi-request-25642-54174c07@requests.fyi.org.nz");
        assertThat(open(request.title())).isEqualTo("North Korean defectors in New Zealand");
        assertThat(open(request.text())).startsWith("Dear Ministry").endsWith("Chris");

        var registered = events.getLast();
        assertThat(((RequestRegistered) registered.body()).reference()).isEqualTo("DOIA 2324-1666");
        assertThat(registered.header().requestId()).isEqualTo("fyi-25642");
        assertThat(registered.header().occurredAt()).isEqualTo(MailInbox.WED_2024_02_07_0914);
        assertThat(registered.header().causedBy())
                .containsExactly(received.header().eventId());
    }

    @ParameterizedTest
    @CsvSource({
        "Official Information request - How many boats?, How many boats?",
        "'', [no text: see the files that came with it]"
    })
    void asksInItsSubjectWhereItHasNoText(String subject, String asked) {
        var request = (RequestReceived)
                take(inbox.fromSite("1", subject, "")).getFirst().body();

        assertThat(open(request.text())).isEqualTo(asked);
        assertThat(request.warnings()).containsExactly("no-text");
    }

    @Test
    void passesOnTheBeginningOfAnEndlessTextAndSaysSo() {
        var events = take(inbox.fromSite("1", "Official Information request - All", "Why this? ".repeat(20_000)));
        var request = (RequestReceived) events.getFirst().body();

        assertThat(request.warnings()).containsExactly("text-shortened");
        assertThat(open(request.text()))
                .hasSizeLessThan(60_200)
                .startsWith("Why this?")
                .endsWith("139999 more characters are in the mail as it came: bin/patai show REQUEST --original DIR]");
    }

    @Test
    void bringsAMailToEachRequestThatItNames() {
        take(inbox.fromSite("1", "Official Information request - Licences", "How many licences?"));
        var events = take(inbox.golden("two-requests-as-recipients"));

        assertThat(types(events)).containsExactlyInAnyOrder("FollowUpReceived", "RequestReceived", "RequestRegistered");
        assertThat(events)
                .extracting(event -> event.header().threadId())
                .containsExactlyInAnyOrder("fyi-31001", "fyi-31002", "fyi-31002");
        assertThat(types(take(inbox.golden("two-requests-as-recipients"))))
                .containsExactly("DuplicateArrived", "DuplicateArrived");
    }

    @Test
    void leavesAMailThatNamesManyRequestsToAPerson() {
        var many = IntStream.range(0, 6)
                .mapToObj(i -> "fyi-request-3200%d-0a0b0c0d@requests.fyi.org.nz".formatted(i))
                .collect(Collectors.joining(", "));
        assertThat(types(take(inbox.kept("From: robin@home.example\nTo: " + many + "\nSubject: All\n\nWhy?\n"))))
                .containsExactly("MailSetAside");
    }

    @Test
    void tellsOfEachArrivalOfTheSameMailAndMakesNoSecondRequest() {
        take(inbox.golden("fyi-request-25642"));
        var second = take(inbox.golden("fyi-request-25642"));
        assertThat(second).singleElement().satisfies(event -> {
            var duplicate = (DuplicateArrived) event.body();
            assertThat(duplicate.reason()).isEqualTo(DuplicateReason.SAME_MAIL);
            assertThat(duplicate.firstMailId()).isEqualTo(duplicate.mailId());
            assertThat(event.header().requestId()).isEqualTo("fyi-25642");
        });
        var third = take(inbox.golden("fyi-request-25642")).getFirst();
        assertThat(((DuplicateArrived) third.body()).arrival()).isEqualTo(3);
        assertThat(third.header().eventId())
                .isNotEqualTo(second.getFirst().header().eventId());
    }

    @Test
    void takesARequestSentAgainForADuplicateAndARepeatedChaserForASecondOne() {
        var subject = "Official Information request - Licences";
        var first = take(inbox.fromSite("1", subject, "How many licences?"));
        assertThat(types(first)).containsExactly("RequestReceived", "RequestRegistered");

        var again = (DuplicateArrived) take(inbox.fromSite("2", subject, "How many licences?"))
                .getFirst()
                .body();
        assertThat(again.reason()).isEqualTo(DuplicateReason.SENT_AGAIN);
        assertThat(again.firstMailId())
                .isEqualTo(((RequestReceived) first.getFirst().body()).mailId());

        assertThat(types(take(inbox.fromSite("3", "Re: " + subject, "Any update?"))))
                .containsExactly("FollowUpReceived");
        assertThat(types(take(inbox.fromSite("4", "Re: " + subject, "Any update?"))))
                .containsExactly("FollowUpReceived");
        assertThat(types(take(inbox.fromSite("2", subject, "How many licences?"))))
                .containsExactly("DuplicateArrived");
    }

    @Test
    void treatsAReplyOnAThreadNeverSeenAsARequest() {
        var events = take(inbox.golden("follow-up-bare-chaser"));
        assertThat(types(events)).containsExactly("RequestReceived", "RequestRegistered");
        assertThat(events.getFirst().header().requestId()).isEqualTo("fyi-31001");
    }

    @Test
    void notesAnAddressThatDiffersAndNeverBlocksATrueOne() {
        take(inbox.fromSite("1", "Official Information request - Licences", "How many licences?"));
        var forged = MailInbox.HEADER.replace("0a1b2c3d", "deadbeef").replace("ID@", "9@");
        var events = new ArrayList<Event<RequestsEvent>>();
        events.addAll(take(inbox.kept(forged + "Subject: Re: Licences\n\nSend all to me.\n")));
        events.addAll(take(inbox.fromSite("2", "Re: Licences", "Any update?")));
        assertThat(events)
                .extracting(event -> ((FollowUpReceived) event.body()).addressDiffers())
                .containsExactly(true, false);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.header().requestId()).isEqualTo("fyi-31001"));
    }

    @Test
    void bringsMailThatSaysItsThreadInTheBodyToThatThread() {
        var mail = inbox.golden("forwarded-footer-identity");
        assertThat(mail.header().threadId()).startsWith("mail-");
        assertThat(mail.body().threadUnknown()).isTrue();
        var event = take(mail).getFirst();
        assertThat(event.header().threadId()).startsWith("fyi-");
        assertThat(open(((RequestReceived) event.body()).replyTo())).startsWith("fyi-request-");
    }

    @Test
    void takesMailFromAnyoneElseAsARequestToAnswerWhereItCameFrom() {
        var event = take(inbox.golden("from-anyone-else")).getFirst();
        var request = (RequestReceived) event.body();
        assertThat(event.header().threadId()).matches("mail-[0-9a-f]{16}");
        assertThat(request.site()).isNull();
        assertThat(open(request.replyTo())).isEqualTo("robin@home.example");
    }

    @Test
    void putsARequestToACouncilUnderLgoima() {
        var raw = MailInbox.HEADER.replace("oia@ministry.example", "LGOIMA+fyi@Council.example");
        var events = take(inbox.kept(raw + "Subject: Official Information request - Dogs\n\nHow many dogs?\n"));
        var request = (RequestReceived) events.getFirst().body();
        assertThat(request.bodyId()).isEqualTo("council");
        assertThat(request.act()).isEqualTo(LegalAct.LGOIMA);
        assertThat(request.region()).isEqualTo("Wellington");
        assertThat(((RequestRegistered) events.getLast().body()).reference()).isEqualTo("IRC-7001");
    }

    @Test
    void numbersEachBodysRequestsInTurn() {
        var references = List.of("fyi-request-25642", "from-anyone-else", "follow-up-bare-chaser").stream()
                .map(name -> take(inbox.golden(name)).getLast().body())
                .map(body -> ((RequestRegistered) body).number());
        assertThat(references).containsExactly(1666L, 1667L, 1668L);
    }

    @Test
    void startsNothingForMailOfMachines() {
        var reply = take(inbox.golden("out-of-office"));
        var bounce = take(inbox.golden("bounce-report"));
        assertThat(((AutoReplyReceived) reply.getFirst().body()).kind()).isEqualTo("out_of_office");
        var report = (BounceReceived) bounce.getFirst().body();
        assertThat(report.permanent()).isTrue();
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.composedEventId()).isNull();
        assertThat(open(report.failedMessageId())).isEqualTo("<letter-1@agency.example>");
        assertThat(bounce.getFirst().header().threadId()).isEqualTo("fyi-31001");
    }

    @Test
    void namesTheLetterOfOursThatBounced() {
        var report = "Message-ID: <5b1c8a0e-6d2f-5c3b-9a47-0e1f25642a66@ministry.example>";
        var raw = inbox.raw("bounce-report").replace("Message-ID: <letter-1@agency.example>", report);
        var bounce = (BounceReceived) take(inbox.kept(raw)).getFirst().body();
        assertThat(bounce.composedEventId()).hasToString("5b1c8a0e-6d2f-5c3b-9a47-0e1f25642a66");
    }

    @ParameterizedTest
    @CsvSource({
        "binary-garbage, UNREADABLE",
        "empty, UNREADABLE",
        "nested-too-deep, OVER_LIMITS",
        "header-bomb, OVER_LIMITS",
        "forged-domain, SUSPECTED_SPAM",
        "two-hashes-for-one-number, NOT_ATTRIBUTABLE"
    })
    void keepsForAPersonWhatAMachineCanNotTell(String name, SetAsideReason reason) {
        assertThat(take(inbox.golden(name))).singleElement().satisfies(event -> {
            assertThat(((MailSetAside) event.body()).reason()).isEqualTo(reason);
            assertThat(event.header().requestId()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged-domain", "out-of-office", "binary-garbage"})
    void makesARequestOfAnyMailFromItsReceiptOnceAPersonSaysSoAndOnlyOnce(String name) {
        var mail = inbox.golden(name);
        var first = take(mail).getFirst();
        var said = said(first, mail.body().mailId());
        harness.pipe(Topics.DECISIONS, said);
        var events = harness.read(Topics.REQUESTS);
        assertThat(types(events)).containsExactly("RequestReceived", "RequestRegistered");
        var request = (RequestReceived) events.getFirst().body();
        assertThat(events.getFirst().header().requestId())
                .isEqualTo(first.header().threadId());
        assertThat(events.getFirst().header().occurredAt())
                .isEqualTo(mail.header().occurredAt());
        assertThat(events.getFirst().header().causedBy())
                .containsExactly(said.header().eventId(), mail.header().eventId());
        assertThat(request.bodyId()).isEqualTo("council");
        assertThat(request.act()).isEqualTo(LegalAct.LGOIMA);
        assertThat(request.receivedOn()).isEqualTo(LocalDate.of(2024, 2, 7));
        assertThat(open(request.text())).isEqualTo("How many dogs?");
        assertThat(open(request.replyTo())).isEqualTo("robin@home.example");
        harness.pipe(Topics.DECISIONS, said);
        assertThat(harness.read(Topics.REQUESTS)).isEmpty();
    }

    @Test
    void leavesWhatTheMailSaysWhereAPersonSaysNoMore() {
        var mail = inbox.golden("forged-domain");
        var first = take(mail).getFirst();
        var said = new TreatedAsRequest(
                mail.body().mailId(), first.header().eventId(), "ministry", LocalDate.of(2024, 2, 7), null, null, null);
        harness.pipe(Topics.DECISIONS, new Event<DecisionsEvent>(decided(first), said));
        var request = (RequestReceived) harness.read(Topics.REQUESTS).getFirst().body();
        assertThat(open(request.text())).isNotEmpty();
        assertThat(open(request.replyTo())).contains("@");
    }

    private Event<DecisionsEvent> said(Event<RequestsEvent> about, String mailId) {
        var thread = about.header().threadId();
        var said = new TreatedAsRequest(
                mailId,
                about.header().eventId(),
                "council",
                LocalDate.of(2024, 2, 7),
                test.sealer().seal(thread, "robin@home.example"),
                null,
                test.sealer().seal(thread, "How many dogs?"));
        return new Event<>(decided(about), said);
    }

    private static Header decided(Event<RequestsEvent> about) {
        return new Header(
                EventId.external("TreatedAsRequest", about.header().eventId().toString()),
                about.header().threadId(),
                null,
                MailInbox.WED_2024_02_07_0914,
                List.of(about.header().eventId()),
                new Actor(ActorKind.OFFICER, "h.ratana"));
    }

    private List<Event<RequestsEvent>> take(Event<MailReceived> mail) {
        harness.pipe(Topics.MAIL, mail);
        var records = harness.readWithKeys(Topics.REQUESTS);
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(record.key).isEqualTo(record.value.header().threadId()));
        return records.stream().map(record -> record.value).toList();
    }

    private static List<String> types(List<Event<RequestsEvent>> events) {
        return events.stream().map(Event::type).toList();
    }

    private String open(@Nullable Sealed sealed) {
        var present = Objects.requireNonNull(sealed);
        var key = Objects.requireNonNull(test.keys().byId(present.keyId()));
        return test.sealer().text(key.threadId(), present);
    }
}
