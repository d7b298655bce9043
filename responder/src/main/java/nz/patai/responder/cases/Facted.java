package nz.patai.responder.cases;

import java.util.List;
import nz.patai.event.Answer;
import nz.patai.event.ChargeContent;
import nz.patai.event.ClarificationSought;
import nz.patai.event.DecisionContent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.Header;
import nz.patai.event.LimitKind;
import nz.patai.event.MailChannel;
import nz.patai.event.Question;
import nz.patai.event.RequestReceived;
import nz.patai.event.TransferContent;

/** Events as facts. */
final class Facted {

    private Facted() {}

    static Fact.Source source(Header header) {
        return new Fact.Source(header.eventId(), header.occurredAt());
    }

    static Fact.Received received(Header header, RequestReceived event) {
        return new Fact.Received(
                source(header),
                event.bodyId(),
                event.receivedOn(),
                SealedText.ofNullable(event.requesterName()),
                SealedText.of(event.replyTo()),
                SealedText.of(event.subject()),
                SealedText.of(event.text()),
                SealedText.ofNullable(event.messageId()),
                event.channel() == MailChannel.TAKEN_OVER,
                event.transferredFrom());
    }

    static Fact.Questions questions(Header header, List<Question> questions) {
        var asked = questions.stream()
                .map(q -> new Fact.Asked(q.number(), SealedText.of(q.text()), q.start(), q.end()))
                .toList();
        return new Fact.Questions(source(header), asked);
    }

    static Fact.Clarification clarification(Header header, ClarificationSought event) {
        var content = event.clarification();
        return new Fact.Clarification(
                source(header),
                header.actor().id(),
                SealedText.of(content.text()),
                content.questions(),
                content.answerBy(),
                event.restartPossibleUntil());
    }

    static Fact.Transfer transfer(Header header, TransferContent content) {
        return new Fact.Transfer(
                source(header),
                header.actor().id(),
                content.to(),
                SealedText.ofNullable(content.toAddress()),
                content.ground(),
                content.questions(),
                SealedText.ofNullable(content.text()));
    }

    static Fact.Extension extension(Header header, ExtensionDecided event) {
        var content = event.extension();
        return new Fact.Extension(
                source(header),
                header.actor().id(),
                content.limit().equals(LimitKind.TRANSFER.name()),
                content.workingDays(),
                content.ground(),
                SealedText.of(content.reasons()),
                event.newDueOn(),
                event.noticeUntil());
    }

    static Fact.ChargeFixed charge(Header header, ChargeContent content) {
        return new Fact.ChargeFixed(source(header), content.amount(), SealedText.of(content.basis()));
    }

    static Fact.Decision decision(Header header, DecisionContent content) {
        return new Fact.Decision(
                source(header),
                content.answers().stream().map(Facted::answer).toList(),
                SealedText.ofNullable(content.introduction()),
                content.signatory(),
                content.releaseBy());
    }

    private static Fact.Answer answer(Answer answer) {
        return new Fact.Answer(
                answer.question(),
                answer.outcome(),
                answer.grounds(),
                SealedText.ofNullable(answer.text()),
                answer.links().stream().map(SealedText::of).toList(),
                isPublicInterestWeighed(answer));
    }

    /** Source: OIA s 9(1), LGOIMA s 7(1). */
    private static boolean isPublicInterestWeighed(Answer answer) {
        return answer.considerations().containsKey("9(1)")
                || answer.considerations().containsKey("7(1)");
    }
}
