package nz.patai.responder.send;

import java.util.List;
import java.util.UUID;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ResponsesEvent;
import nz.patai.responder.compose.AlertMail;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.MailWriting;
import nz.patai.responder.mail.MimeWriter;
import nz.patai.responder.mail.OutgoingMail;
import nz.patai.responder.mail.SendOutcome;

/** Delivers one alert to the officers whose roles it names. Between a crash and the log it may go twice, under the same Message-ID. */
final class AlertDelivery {

    private final AlertMail alerts;
    private final MailTransport transport;
    private final SendLog log;

    AlertDelivery(AlertMail alerts, MailTransport transport, SendLog log) {
        this.alerts = alerts;
        this.transport = transport;
        this.log = log;
    }

    Delivery deliver(Pending pending, Task.AlertTask task, SendLedger ledger) {
        UUID alertId = task.header().eventId();
        if (ledger.hasFinishedAlert(alertId)) {
            return Delivery.DONE;
        }
        var told = alerts.heldOf(task.alert().tell());
        if (told.isEmpty()) {
            var roles = String.join(", ", task.alert().tell());
            return end(
                    pending,
                    ledger,
                    new AlertFailed(alertId, true, "nobody in agency.yaml holds a role of: " + roles, null));
        }
        var mail = alerts.mail(task.header(), task.alert());
        return switch (MimeWriter.write(mail)) {
            case MailWriting.Written written -> send(pending, ledger, mail, written.bytes(), told);
            case MailWriting.Rejected(var problems) -> {
                var fields =
                        problems.stream().map(p -> p.field() + " " + p.reason()).toList();
                yield end(pending, ledger, new AlertFailed(alertId, true, String.join("; ", fields), null));
            }
        };
    }

    private Delivery send(Pending pending, SendLedger ledger, OutgoingMail mail, byte[] bytes, List<String> told) {
        UUID alertId = pending.task().header().eventId();
        return switch (transport.send(mail.from(), mail.to(), bytes)) {
            case SendOutcome.Accepted accepted ->
                end(pending, ledger, new AlertDelivered(alertId, told, String.valueOf(accepted.replyCode()), null));
            case SendOutcome.RefusedForGood refused ->
                end(pending, ledger, new AlertFailed(alertId, true, Reasons.of(refused), null));
            case SendOutcome.RefusedForNow refused -> {
                tell(pending, alertId, Reasons.of(refused));
                yield Reasons.isAboutTheRelay(refused) ? Delivery.RELAY_DOWN : Delivery.LATER;
            }
            case SendOutcome.SenderRefused refused -> {
                tell(pending, alertId, Reasons.of(refused));
                yield Delivery.LATER;
            }
            case SendOutcome.OutcomeUnknown unknown -> {
                tell(pending, alertId, unknown.reason());
                yield Delivery.LATER;
            }
        };
    }

    private Delivery end(Pending pending, SendLedger ledger, ResponsesEvent outcome) {
        log.atEnd(pending, outcome, pending.task().header().eventId(), "");
        ledger.note(outcome);
        return Delivery.DONE;
    }

    private void tell(Pending pending, UUID alertId, String reason) {
        if (pending.tells(System.nanoTime())) {
            var at = String.valueOf(log.now().toEpochMilli());
            log.during(pending, new AlertFailed(alertId, false, reason, null), alertId, at);
        }
    }
}
