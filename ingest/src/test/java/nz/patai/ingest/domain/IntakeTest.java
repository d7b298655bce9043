package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.ingest.domain.IntakeOutcome.BeginsRequest;
import nz.patai.ingest.domain.IntakeOutcome.FollowsUp;
import nz.patai.ingest.domain.IntakeOutcome.SameMail;
import nz.patai.ingest.domain.IntakeOutcome.SentAgain;
import nz.patai.ingest.domain.IntakeOutcome.WaitsForPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final String INITIAL = Mails.FROM_SITE + "Subject: Official Information request - Dogs\n";
    private static final String REPLY = Mails.FROM_SITE + "Subject: Re: Official Information request - Dogs\n";

    @Test
    void beginsTheRequestAndRemembersIt() {
        var decision = Intake.decide(ThreadMemory.EMPTY, null, mail(INITIAL + "Message-ID: <1@x>\n\nDogs?\n", "a"));
        assertThat(decision.outcome()).isInstanceOf(BeginsRequest.class);
        assertThat(decision.requestId()).isEqualTo("fyi-31001");
        assertThat(decision.memory().from("a")).isPresent();
        assertThat(decision.sighting()).isEqualTo(new Sighting(1));
    }

    @Test
    void countsHowOftenAMailCame() {
        var mail = mail(INITIAL + "\nDogs?\n", "a");
        var first = Intake.decide(ThreadMemory.EMPTY, null, mail);
        var second = Intake.decide(first.memory(), first.sighting(), mail);
        var third = Intake.decide(second.memory(), second.sighting(), mail);
        assertThat(second.outcome()).isEqualTo(new SameMail(2));
        assertThat(third.outcome()).isEqualTo(new SameMail(3));
        assertThat(third.memory()).isEqualTo(first.memory());
    }

    @Test
    void countsAReplyWithTheWordsOfTheFirstMail() {
        var memory = Intake.decide(ThreadMemory.EMPTY, null, mail(REPLY + "Message-ID: <1@x>\n\nAny update?\n", "a"))
                .memory();
        var again = Intake.decide(memory, null, mail(REPLY + "Message-ID: <2@x>\n\nAny update?\n", "a"));
        assertThat(again.outcome()).isInstanceOf(FollowsUp.class);
    }

    @Test
    void takesTheFirstMailUnderAnotherMessageIdForSentAgain() {
        var first = mail(INITIAL + "Message-ID: <1@x>\n\nDogs?\n", "a");
        var memory = Intake.decide(ThreadMemory.EMPTY, null, first).memory();
        var again = Intake.decide(memory, null, mail(INITIAL + "Message-ID: <2@x>\n\nDogs?\n", "a"));
        assertThat(again.outcome()).isEqualTo(new SentAgain(first.mailId()));
        assertThat(again.sighting()).isEqualTo(new Sighting(1));
    }

    @Test
    void keepsTheFirstAddressWhateverComesLater() {
        var memory = Intake.decide(ThreadMemory.EMPTY, null, mail(INITIAL + "\nDogs?\n", "true"))
                .memory();
        var forged = Intake.decide(memory, null, mail(REPLY + "Message-ID: <2@x>\n\nTo me!\n", "forged"));
        assertThat(((FollowsUp) forged.outcome()).warnings()).containsExactly(Warning.ADDRESS_DIFFERS);
        assertThat(forged.memory().from("true")).isPresent();
        assertThat(forged.memory().from("forged")).isEmpty();
    }

    @Test
    void neverBlocksTheTrueRequestBehindAForgedOne() {
        var forged = Intake.decide(ThreadMemory.EMPTY, null, mail(INITIAL + "Message-ID: <1@x>\n\nCats?\n", "forged"));
        var genuine = Intake.decide(forged.memory(), null, mail(INITIAL + "Message-ID: <2@x>\n\nDogs?\n", "true"));
        assertThat(genuine.outcome())
                .isInstanceOfSatisfying(
                        BeginsRequest.class,
                        begins -> assertThat(begins.warnings()).containsExactly(Warning.ADDRESS_DIFFERS));
        assertThat(genuine.requestId()).isEqualTo("fyi-31001/2");
        var chaser = Intake.decide(genuine.memory(), null, mail(REPLY + "Message-ID: <3@x>\n\nAny update?\n", "true"));
        assertThat(chaser.requestId()).isEqualTo("fyi-31001/2");
        assertThat(((FollowsUp) chaser.outcome()).warnings()).isEmpty();
        var other = Intake.decide(chaser.memory(), null, mail(REPLY + "Message-ID: <4@x>\n\nAnd me?\n", "forged"));
        assertThat(other.requestId()).isEqualTo("fyi-31001");
    }

    @Test
    void letsNoAddressInATextStandForTheSites() {
        var text = Mails.footer("fyi-request-31001-0a1b2c3d@requests.fyi.org.nz");
        var handedOn = Intake.decide(
                ThreadMemory.EMPTY,
                null,
                mail(
                        "From: Robin <robin@home.example>\nSubject: Fwd: Dogs\nMessage-ID: <1@h>\n\nDogs?\n" + text,
                        "weak"));
        assertThat(handedOn.outcome())
                .isInstanceOfSatisfying(
                        BeginsRequest.class,
                        begins -> assertThat(begins.warnings()).containsExactly(Warning.SITE_ADDRESS_ONLY_IN_TEXT));
        var genuine = Intake.decide(handedOn.memory(), null, mail(INITIAL + "Message-ID: <2@x>\n\nDogs?\n", "true"));
        assertThat(genuine.requestId()).isEqualTo("fyi-31001/2");
        assertThat(((BeginsRequest) genuine.outcome()).warnings()).isEmpty();
    }

    @Test
    void keepsPeopleApartWhoseFormUsesOneMessageIdForAll() {
        var form = "Subject: Web form\nMessage-ID: <form@web.example>\n\n";
        var first = mail("From: a@home.example\n" + form + "How many dogs?\n", null);
        var memory = Intake.decide(ThreadMemory.EMPTY, null, first).memory();
        var second = Intake.decide(memory, null, mail("From: b@home.example\n" + form + "How many cats?\n", null));
        assertThat(second.outcome())
                .isInstanceOfSatisfying(
                        BeginsRequest.class,
                        begins -> assertThat(begins.warnings()).containsExactly(Warning.MESSAGE_ID_REUSED));
        assertThat(second.requestId()).isEqualTo(first.threadId() + "/2");
    }

    @Test
    void twoPeopleWithTheSameWordsHaveTwoRequests() {
        var words = "Subject: Dogs\n\nHow many dogs?\n";
        var first = mail("From: a@home.example\nMessage-ID: <1@x>\n" + words, null);
        var second = mail("From: b@home.example\nMessage-ID: <2@x>\n" + words, null);
        assertThat(first.threadId()).isNotEqualTo(second.threadId());
    }

    @Test
    void keepsForAPersonWhatGrowsTooLongForAnEventWhenDecoded() {
        var text = "\u20ac".repeat(300_000);
        var decision = Intake.decide(ThreadMemory.EMPTY, null, mail(INITIAL + "\n" + text + "\n", "a"));
        assertThat(((WaitsForPerson) decision.outcome()).cause()).isEqualTo(WaitCause.OVER_LIMITS);
        assertThat(decision.memory()).isEqualTo(ThreadMemory.EMPTY);
    }

    private static AttributedMail mail(String text, @Nullable String addressDigest) {
        var parsed = Mails.parsed(text);
        var identity = FyiIdentity.find(parsed, FyiSite.DEFAULT);
        return new AttributedMail(
                ThreadId.of(parsed, identity).value(),
                parsed,
                identity,
                WrittenText.of(parsed),
                addressDigest,
                parsed.header().from() == null ? null : parsed.header().from().address(),
                parsed.header().messageId(),
                ContentFingerprint.of(parsed).value());
    }
}
