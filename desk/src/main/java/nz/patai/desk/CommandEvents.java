package nz.patai.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nz.patai.desk.api.AnswerText;
import nz.patai.desk.api.ClockRequest;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.api.FileRequest;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Answer;
import nz.patai.event.ClarificationContent;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DecisionContent;
import nz.patai.event.DismissMail;
import nz.patai.event.Header;
import nz.patai.event.Outcome;
import nz.patai.event.RecordDecision;
import nz.patai.event.SeekClarification;
import nz.patai.event.SignDecision;
import nz.patai.event.TreatAsRequest;
import nz.patai.event.WithdrawRequest;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;

/** Makes the command event of what an officer asks for; what was written is sealed with the thread's key. */
final class CommandEvents {

    private final Sealer sealer;
    private final String firstBody;

    /** {@code firstBody} is the one asked where a command names none. */
    CommandEvents(Sealer sealer, String firstBody) {
        this.sealer = sealer;
        this.firstBody = firstBody;
    }

    /**
     * The event.
     *
     * @param target what it is about
     * @param name names the command: the same name is the same command
     */
    Event<CommandsEvent> event(CommandRequest asked, Target target, String name, String officerId, Instant enteredAt) {
        var threadId = target.threadId();
        var header = new Header(
                EventId.external("Command", threadId + '\n' + officerId + '\n' + name),
                threadId,
                target.requestId(),
                enteredAt,
                List.of(target.basedOn()),
                new Actor(ActorKind.OFFICER, officerId));
        return new Event<>(header, body(asked, target));
    }

    private CommandsEvent body(CommandRequest asked, Target target) {
        return switch (asked) {
            case CommandRequest.OnRequest r -> body(r, target.threadId());
            case CommandRequest.TreatAsRequest t ->
                new TreatAsRequest(
                        target.mailId(),
                        target.basedOn(),
                        t.body() == null ? firstBody : t.body(),
                        sealer.sealOrNull(target.threadId(), t.replyTo()),
                        sealer.sealOrNull(target.threadId(), t.requesterName()),
                        sealer.sealOrNull(target.threadId(), t.text()));
            case CommandRequest.DismissMail d ->
                new DismissMail(target.mailId(), target.basedOn(), sealer.sealOrNull(target.threadId(), d.reason()));
        };
    }

    private CommandsEvent body(CommandRequest.OnRequest asked, String thread) {
        return switch (asked) {
            case CommandRequest.Decision d ->
                new RecordDecision(new DecisionContent(
                        d.answers().stream().map(a -> answer(thread, a)).toList(),
                        sealer.sealOrNull(thread, d.introduction()),
                        d.signatory(),
                        d.releaseBy()));
            case CommandRequest.Clarification c ->
                new SeekClarification(
                        new ClarificationContent(c.questions(), sealer.seal(thread, c.text()), c.answerBy()));
            case ClockRequest c -> new ClockBodies(sealer, thread).body(c);
            case FileRequest f -> new FileBodies(sealer, thread).body(f);
            case CommandRequest.Signature s -> new SignDecision(s.composed(), s.contentSha256());
            case CommandRequest.Withdrawal w -> new WithdrawRequest(w.followUp(), sealer.sealOrNull(thread, w.note()));
        };
    }

    private Answer answer(String thread, AnswerText answer) {
        return new Answer(
                answer.question(),
                Outcome.valueOf(answer.outcome().name().toUpperCase(Locale.ROOT)),
                answer.grounds(),
                sealer.sealOrNull(thread, answer.text()),
                answer.links().stream()
                        .map(l -> sealer.seal(thread, l.title() + ' ' + l.address()))
                        .toList(),
                answer.considerations().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey(), e -> sealer.seal(thread, e.getValue()))));
    }
}
