package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockStopped;
import nz.patai.event.CommandsEvent;
import nz.patai.event.CorrectQuestions;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DismissMail;
import nz.patai.event.DisposeContent;
import nz.patai.event.ExtendLimit;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.Header;
import nz.patai.event.OverrideFinding;
import nz.patai.event.PublishResponse;
import nz.patai.event.RecordComplaint;
import nz.patai.event.RecordDecision;
import nz.patai.event.ReleaseMaterial;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.SeekClarification;
import nz.patai.event.SetCharge;
import nz.patai.event.SignDecision;
import nz.patai.event.StopReason;
import nz.patai.event.TransferDecided;
import nz.patai.event.TransferRequest;
import nz.patai.event.TreatAsNewRequest;
import nz.patai.event.TreatAsRequest;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.UnknownEvent;
import nz.patai.event.WithdrawRequest;

/** What follows from an officer's command: it becomes a fact, or is refused with the reason. */
final class Commands {

    private Commands() {}

    static List<Fact> decide(ThreadState state, Header header, CommandsEvent command, Rules rules) {
        return switch (command) {
            case UnknownEvent _ -> List.of();
            case SeekClarification seek -> admit(state, header, seek, rules, a -> seek(a, seek));
            case RecordDecision decision -> admit(state, header, decision, rules, a -> decide(a, decision));
            case SignDecision sign -> admit(state, header, sign, rules, a -> sign(a, sign));
            case WithdrawRequest withdraw -> admit(state, header, withdraw, rules, a -> withdraw(a, withdraw));
            case TreatAsNewRequest treat -> admit(state, header, treat, rules, a -> treat(a, treat));
            case TreatAsRequest treat -> MailCommands.treat(state, header, treat, rules);
            case DismissMail dismiss -> MailCommands.dismiss(state, header, dismiss, rules);
            case ExtendLimit extend -> admit(state, header, extend, rules, a -> extend(a, extend));
            case TransferRequest transfer -> admit(state, header, transfer, rules, a -> transfer(a, transfer));
            case SetCharge charge -> admit(state, header, charge, rules, a -> charge(a, charge));
            case ReleaseMaterial release -> FileCommands.release(state, header, release, rules);
            case RecordComplaint complaint -> FileCommands.complaint(state, header, complaint, rules);
            case PublishResponse publication -> FileCommands.publication(state, header, publication, rules);
            case OverrideFinding _, CorrectQuestions _, DisposeContent _ -> notYet(header, command);
        };
    }

    private static List<Fact> seek(Admitted admitted, SeekClarification seek) {
        var sought = new ClarificationSought(
                seek.clarification(),
                admitted.workingDay(),
                admitted.clock().limits().clarification());
        return refusedOr(
                admitted,
                seek,
                QuestionCheck.ofClarification(admitted, seek.clarification()),
                () -> List.of(admitted.facts().decision(sought)));
    }

    private static List<Fact> decide(Admitted admitted, RecordDecision command) {
        var recorded = new DecisionRecorded(command.decision(), admitted.workingDay());
        var questions = admitted.questions().map(QuestionList::eventId).stream().toArray(UUID[]::new);
        return refusedOr(
                admitted,
                command,
                DecisionCheck.refusal(admitted, command.decision()),
                () -> List.of(admitted.facts().decision(recorded, questions)));
    }

    private static List<Fact> extend(Admitted admitted, ExtendLimit command) {
        return switch (ExtensionCheck.of(admitted, command.extension())) {
            case ExtensionCheck.Stands(var newDueOn, var noticeUntil) ->
                List.of(admitted.facts().decision(new ExtensionDecided(command.extension(), newDueOn, noticeUntil)));
            case ExtensionCheck.Falls(var refusal) -> List.of(admitted.facts().refused(command, refusal));
        };
    }

    private static List<Fact> transfer(Admitted admitted, TransferRequest command) {
        var decided = new TransferDecided(
                command.transfer(), admitted.clock().limits().transfer());
        return refusedOr(
                admitted,
                command,
                TransferCheck.refusal(admitted, command.transfer()),
                () -> List.of(admitted.facts().decision(decided)));
    }

    private static List<Fact> charge(Admitted admitted, SetCharge command) {
        return refusedOr(
                admitted,
                command,
                ChargeCheck.refusal(admitted, command.charge()),
                () -> List.of(admitted.facts().decision(new ChargeDecided(command.charge()))));
    }

    private static List<Fact> sign(Admitted admitted, SignDecision sign) {
        var signed = new DecisionSigned(sign.composedEventId(), sign.contentSha256());
        return switch (SignatureCheck.of(admitted, sign)) {
            case SignatureCheck.Stands stands ->
                List.of(admitted.facts().decision(signed, stands.decision(), sign.composedEventId()));
            case SignatureCheck.Falls falls -> List.of(admitted.facts().refused(sign, falls.refusal()));
        };
    }

    private static List<Fact> withdraw(Admitted admitted, WithdrawRequest command) {
        var withdrawn = admitted.facts().decision(new RequestWithdrawn(command.followUpEventId(), command.note()));
        return refusedOr(
                admitted,
                command,
                AdmissionCheck.named(admitted.thread(), command.followUpEventId()),
                () -> List.of(
                        withdrawn,
                        admitted.facts()
                                .deadline(stopped(admitted), withdrawn.header().eventId())));
    }

    private static List<Fact> treat(Admitted admitted, TreatAsNewRequest command) {
        var facts = admitted.facts();
        var treated = facts.decision(
                new TreatedAsNewRequest(command.followUpEventId(), command.effect(), null), command.followUpEventId());
        return switch (FollowUpCheck.of(admitted, command)) {
            case FollowUpCheck.NoEffect() -> List.of(treated);
            case FollowUpCheck.Restart(var restarted) ->
                List.of(treated, facts.deadline(restarted, treated.header().eventId()));
            case FollowUpCheck.Falls(var refusal) -> List.of(facts.refused(command, refusal));
        };
    }

    private static ClockStopped stopped(Admitted admitted) {
        var dueOn = admitted.clock().limits().decision();
        var onTime = !admitted.day().isAfter(dueOn);
        return new ClockStopped(StopReason.WITHDRAWN, admitted.day(), admitted.workingDay(), dueOn, onTime);
    }

    private static List<Fact> admit(
            ThreadState state,
            Header header,
            CommandsEvent command,
            Rules rules,
            Function<Admitted, List<Fact>> decide) {
        return switch (AdmissionCheck.of(state, header, command, rules)) {
            case Admitted admitted -> decide.apply(admitted);
            case Refusal refusal -> List.of(Facts.of(header).refused(command, refusal));
        };
    }

    private static List<Fact> refusedOr(
            Admitted admitted, CommandsEvent command, Optional<Refusal> refusal, Supplier<List<Fact>> accepted) {
        return refusal.map(r -> List.of(admitted.facts().refused(command, r))).orElseGet(accepted);
    }

    private static List<Fact> notYet(Header header, CommandsEvent command) {
        return List.of(Facts.of(header)
                .refused(
                        command,
                        new Refusal(
                                null,
                                "this version of the tracker cannot do "
                                        + command.getSchema().getName()
                                        + " yet: do it outside Pātai and keep a note")));
    }
}
