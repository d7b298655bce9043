package nz.patai.responder.send;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ResponsesEvent;
import nz.patai.responder.compose.AlertMail;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.MailWriting;
import nz.patai.responder.mail.MimeWriter;
import nz.patai.responder.mail.OutgoingMail;
import nz.patai.responder.mail.SendOutcome;

/**
 * Tells each officer in one mail of all alerts that were gathered. Each alert is owed for itself: it is done once everyone who holds its
 * roles has had a mail, or none of them ever will. Who was told is not told again while this process lives.
 */
final class DigestDelivery {

    private final AlertMail alerts;
    private final MailTransport transport;
    private final SendLog log;
    private final Set<String> toldBefore = new HashSet<>();

    DigestDelivery(AlertMail alerts, MailTransport transport, SendLog log) {
        this.alerts = alerts;
        this.transport = transport;
        this.log = log;
    }

    /**
     * Tells of what was gathered.
     *
     * @param ledgers what is known of the partition of a task
     * @param settle is given each task as soon as it is known how far it came
     */
    void deliver(List<Pending> gathered, Function<Pending, SendLedger> ledgers, BiConsumer<Pending, Delivery> settle) {
        var round = new ArrayList<Told>();
        for (var pending : gathered) {
            if (pending.task() instanceof Task.AlertTask task) {
                begin(pending, task, ledgers.apply(pending), settle, round);
            }
        }
        var isRelayDown = tellAll(round);
        var open = round.stream().filter(told -> !told.isOver()).toList();
        round.stream().filter(Told::isOver).forEach(told -> {
            end(told, ledgers.apply(told.pending()));
            settle.accept(told.pending(), Delivery.DONE);
        });
        open.forEach(this::tell);
        open.stream()
                .limit(isRelayDown ? 1 : open.size()) // the relay rests once, whatever waits for it
                .forEach(told -> settle.accept(told.pending(), isRelayDown ? Delivery.RELAY_DOWN : Delivery.LATER));
    }

    private void begin(
            Pending pending,
            Task.AlertTask task,
            SendLedger ledger,
            BiConsumer<Pending, Delivery> settle,
            List<Told> round) {
        var id = task.header().eventId();
        var roles = alerts.heldOf(task.alert().tell());
        if (ledger.hasFinishedAlert(id)) {
            settle.accept(pending, Delivery.DONE);
        } else if (roles.isEmpty()) {
            var wanted = String.join(", ", task.alert().tell());
            end(
                    pending,
                    ledger,
                    id,
                    new AlertFailed(id, true, "nobody in agency.yaml holds a role of: " + wanted, null));
            settle.accept(pending, Delivery.DONE);
        } else if (round.stream().noneMatch(t -> t.id().equals(id))) {
            round.add(begun(new Told(pending, task, roles, alerts.recipients(roles))));
        }
    }

    private Told begun(Told told) {
        told.left().stream().filter(o -> toldBefore.contains(key(o, told.id()))).forEach(told::hasBeen);
        return told;
    }

    /** One mail for each officer; gives true where the relay takes nothing at all now. */
    private boolean tellAll(List<Told> round) {
        var officers = new TreeSet<String>();
        round.forEach(told -> officers.addAll(told.left()));
        for (var officer : officers) {
            var theirs = round.stream().filter(t -> t.wants(officer)).toList();
            var outcome = send(alerts.digest(
                    theirs.stream().map(Told::task).map(Task.AlertTask::owed).toList(), officer));
            theirs.forEach(told -> told.note(officer, outcome));
            if (outcome instanceof SendOutcome.Accepted) {
                theirs.forEach(told -> toldBefore.add(key(officer, told.id())));
            } else if (outcome instanceof SendOutcome.RefusedForNow refused && Reasons.isAboutTheRelay(refused)) {
                return true;
            }
        }
        return false;
    }

    private SendOutcome send(OutgoingMail mail) {
        return switch (MimeWriter.write(mail)) {
            case MailWriting.Written written -> transport.send(mail.from(), mail.to(), written.bytes());
            case MailWriting.Rejected _ -> new SendOutcome.RefusedForGood(0, "the mail cannot be written");
        };
    }

    private void end(Told told, SendLedger ledger) {
        end(
                told.pending(),
                ledger,
                told.id(),
                told.isKnown()
                        ? new AlertDelivered(told.id(), told.roles(), String.valueOf(told.replyCode()), null)
                        : new AlertFailed(told.id(), true, told.reason(), null));
        toldBefore.removeIf(key -> key.endsWith(told.id().toString()));
    }

    private void end(Pending pending, SendLedger ledger, UUID alertId, ResponsesEvent outcome) {
        log.atEnd(pending, outcome, alertId, "");
        ledger.note(outcome);
    }

    private void tell(Told told) {
        if (told.pending().tells(System.nanoTime())) {
            var at = String.valueOf(log.now().toEpochMilli());
            log.during(told.pending(), new AlertFailed(told.id(), false, told.reason(), null), told.id(), at);
        }
    }

    private static String key(String officer, UUID alertId) {
        return officer + " " + alertId;
    }
}
