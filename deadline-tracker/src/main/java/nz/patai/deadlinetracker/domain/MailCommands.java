package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.DismissMail;
import nz.patai.event.Header;
import nz.patai.event.MailDismissed;
import nz.patai.event.TreatAsRequest;
import nz.patai.event.TreatedAsRequest;

/**
 * What follows from an officer's word on a mail: it is a request from the day it was received, or it asks for nothing. No machine says either.
 *
 * <p>Source: OIA s 12(1AA): a request may be made in any form.
 */
final class MailCommands {

    private MailCommands() {}

    /** The intake makes the request of it, for it has the mail. */
    static List<Fact> treat(ThreadState state, Header header, TreatAsRequest command, Rules rules) {
        return decide(
                state,
                header,
                command,
                command.mailId(),
                rules,
                mail -> refusal(mail, command, rules),
                mail -> treated(mail, command));
    }

    static List<Fact> dismiss(ThreadState state, Header header, DismissMail command, Rules rules) {
        return decide(
                state,
                header,
                command,
                command.mailId(),
                rules,
                MailCommands::refusalToDismiss,
                mail -> new MailDismissed(mail.mailId(), mail.eventId(), command.reason()));
    }

    private static List<Fact> decide(
            ThreadState state,
            Header header,
            CommandsEvent command,
            String mailId,
            Rules rules,
            Function<ArrivedMail, Optional<Refusal>> check,
            Function<ArrivedMail, DecisionsEvent> accepted) {
        var facts = Facts.of(header);
        var mail = state.mails().mail(mailId);
        var refusal = Refusal.first(
                () -> AdmissionCheck.given(state, header, command, rules),
                () -> mail.isEmpty() ? unknown(mailId) : check.apply(mail.get()));
        return refusal.map(r -> List.of(facts.refused(command, r)))
                .orElseGet(() -> mail.map(m -> facts.decision(accepted.apply(m), m.eventId())).stream()
                        .toList());
    }

    private static Optional<Refusal> refusal(ArrivedMail mail, TreatAsRequest command, Rules rules) {
        if (mail.standing() == ArrivedMail.Standing.REQUEST) {
            return Refusal.because("the mail is a request already: see the register");
        } else if (!rules.bodies().contains(command.bodyId())) {
            return Refusal.because("there is no body '" + command.bodyId() + "' in agency.yaml: name one of "
                    + String.join(", ", rules.bodies().ids()));
        } else if (!mail.isReadable() && command.text() == null) {
            return Refusal.because("the mail could not be read: look at the original and say what it asks");
        } else if (!mail.namesSender() && command.replyTo() == null) {
            return Refusal.because("the mail names no sender: say where the answer goes");
        }
        return Optional.empty();
    }

    private static TreatedAsRequest treated(ArrivedMail mail, TreatAsRequest command) {
        return new TreatedAsRequest(
                mail.mailId(),
                mail.eventId(),
                command.bodyId(),
                mail.receivedOn(),
                command.replyTo(),
                command.requesterName(),
                command.text());
    }

    private static Optional<Refusal> refusalToDismiss(ArrivedMail mail) {
        return mail.waits()
                ? Optional.empty()
                : Refusal.because("the mail does not wait for anybody: see in the timeline what became of it");
    }

    private static Optional<Refusal> unknown(String mailId) {
        return Refusal.because("there is no mail " + mailId + " in this thread: check its id in the timeline");
    }
}
