package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.ingest.domain.IntakeOutcome.BeginsRequest;
import nz.patai.ingest.domain.IntakeOutcome.FollowsUp;
import nz.patai.ingest.domain.IntakeOutcome.NothingNew;
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
        assertThat(decision.memory().requestId()).isEqualTo("fyi-31001");
        assertThat(decision.memory().addressDigest()).isEqualTo("a");
        assertThat(decision.sighting()).isEqualTo(new Sighting(false));
    }

    @Test
    void saysOnceThatAMailCameAgain() {
        var mail = mail(INITIAL + "\nDogs?\n", "a");
        var first = Intake.decide(ThreadMemory.EMPTY, null, mail);
        var second = Intake.decide(first.memory(), first.sighting(), mail);
        var third = Intake.decide(second.memory(), second.sighting(), mail);
        assertThat(second.outcome()).isEqualTo(new SameMail());
        assertThat(third.outcome()).isEqualTo(new NothingNew());
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
        assertThat(again.sighting()).isEqualTo(new Sighting(true));
    }

    @Test
    void keepsTheFirstAddressWhateverComesLater() {
        var memory = Intake.decide(ThreadMemory.EMPTY, null, mail(INITIAL + "\nDogs?\n", "true"))
                .memory();
        var forged = Intake.decide(memory, null, mail(REPLY + "Message-ID: <2@x>\n\nTo me!\n", "forged"));
        assertThat(((FollowsUp) forged.outcome()).addressDiffers()).isTrue();
        assertThat(forged.memory().addressDigest()).isEqualTo("true");
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
                WrittenText.of(parsed.text()),
                addressDigest,
                ContentFingerprint.of(parsed).value());
    }
}
