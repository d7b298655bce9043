package nz.patai.register;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.event.MailReceived;
import nz.patai.event.ResponseComposed;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.Sealing;
import org.junit.jupiter.api.Test;

class RecordedEventTest {

    @Test
    void losesWithItsContentTheMessageAndTheEnvelopeOfAMailAndNothingElse() {
        var mail = first(MailReceived.class);
        var body = (MailReceived) mail.body();
        var lean = mail.withoutContent();
        var leanBody = (MailReceived) lean.body();
        assertThat(leanBody.raw().inline()).isNull();
        assertThat(leanBody.raw().blob()).isNull();
        assertThat(leanBody.envelopeSender()).isNull();
        assertThat(leanBody.envelopeRecipients()).isEmpty();
        assertThat(leanBody.raw().keyId()).isEqualTo(body.raw().keyId());
        assertThat(leanBody.mailId()).isEqualTo(body.mailId());
        assertThat(leanBody.rawBytes()).isEqualTo(body.rawBytes());
        assertThat(lean)
                .isEqualTo(new RecordedEvent(
                        mail.topic(), mail.partition(), mail.offset(), mail.recordedAt(), lean.event()));
        assertThat(lean.header()).isEqualTo(mail.header());
    }

    @Test
    void losesWithItsContentTheMessageOfALetterAndNothingElse() {
        var letter = first(ResponseComposed.class);
        var body = (ResponseComposed) letter.body();
        var leanBody = (ResponseComposed) letter.withoutContent().body();
        assertThat(leanBody.message().inline()).isNull();
        assertThat(new ResponseComposed(
                        leanBody.kind(),
                        body.message(),
                        leanBody.messageBytes(),
                        leanBody.contentSha256(),
                        leanBody.messageId(),
                        leanBody.awaitsSignature(),
                        leanBody.templatesId(),
                        leanBody.answersQuestions()))
                .isEqualTo(body);
        assertThat(letter.withoutContent().header()).isEqualTo(letter.header());
    }

    @Test
    void keepsEveryOtherEventAsItIs() {
        assertThat(GoldenCase.events(Sealing.plain()))
                .filteredOn(e -> !(e.body() instanceof MailReceived || e.body() instanceof ResponseComposed))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.withoutContent()).isSameAs(e));
    }

    @Test
    void tellsTheSameCaseWithoutContent() {
        var events = GoldenCase.events(Sealing.plain());
        var whole = CaseFile.fold(GoldenCase.THREAD, events);
        var lean = CaseFile.fold(
                GoldenCase.THREAD,
                events.stream().map(RecordedEvent::withoutContent).toList());
        assertThat(lean.requests().getFirst().letters())
                .isEqualTo(whole.requests().getFirst().letters());
        assertThat(lean.requests().getFirst().clock())
                .isEqualTo(whole.requests().getFirst().clock());
    }

    private static RecordedEvent first(Class<?> body) {
        return GoldenCase.events(Sealing.plain()).stream()
                .filter(e -> body.isInstance(e.body()))
                .findFirst()
                .orElseThrow();
    }
}
