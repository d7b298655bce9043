package nz.patai.responder.send;

import java.time.LocalDate;
import java.time.ZoneId;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendAttempted;
import nz.patai.responder.mail.MailTransport;
import nz.patai.responder.mail.SendOutcome;

/** Delivers one composed mail: says so, sends, says what came of it. */
final class MailDelivery {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final ContentLookup contents;
    private final MailTransport transport;
    private final SendLog log;
    private final String relay;

    MailDelivery(ContentLookup contents, MailTransport transport, SendLog log, String relay) {
        this.contents = contents;
        this.transport = transport;
        this.log = log;
        this.relay = relay;
    }

    Delivery deliver(Pending pending, Task.MailTask task, SendLedger ledger) {
        var trace = ledger.mail(task.released().composedEventId());
        if (trace.finished()) {
            return Delivery.DONE;
        }
        return switch (contents.of(task)) {
            case Content.Usable content -> new Try(pending, task, ledger, trace, content).run();
            case Content.Unusable content -> {
                var failed = new ResponseFailed(
                        task.released().composedEventId(), content.kind(), trace.lastAttempt(), true, content.reason());
                log.atEnd(pending, failed, task.released().composedEventId(), "unusable");
                ledger.note(failed);
                yield Delivery.DONE;
            }
        };
    }

    /** One try. */
    private final class Try {

        private final Pending pending;
        private final Task.MailTask task;
        private final SendLedger ledger;
        private final Content.Usable content;
        private final int attempt;
        private final boolean mayRepeat;

        Try(Pending pending, Task.MailTask task, SendLedger ledger, Trace before, Content.Usable content) {
            this.pending = pending;
            this.task = task;
            this.ledger = ledger;
            this.content = content;
            this.attempt = before.lastAttempt() + 1;
            this.mayRepeat = before.mayRepeat();
        }

        Delivery run() {
            var attempted = new SendAttempted(task.released().composedEventId(), attempt, relay, mayRepeat);
            log.during(pending, attempted, task.released().composedEventId(), String.valueOf(attempt));
            ledger.note(attempted);
            var envelope = content.envelope();
            return switch (transport.send(envelope.from(), envelope.to(), content.bytes())) {
                case SendOutcome.Accepted accepted -> end(sent(accepted.replyCode()));
                case SendOutcome.RefusedForGood refused -> end(failed(true, Reasons.of(refused)));
                case SendOutcome.RefusedForNow refused -> {
                    tell(Reasons.of(refused));
                    ledger.refused(task.released().composedEventId(), attempt);
                    yield Reasons.isAboutTheRelay(refused) ? Delivery.RELAY_DOWN : Delivery.LATER;
                }
                case SendOutcome.SenderRefused refused -> {
                    tell(Reasons.of(refused));
                    ledger.refused(task.released().composedEventId(), attempt);
                    yield Delivery.LATER;
                }
                // no failure is told: the attempt stays without an outcome, so the next one says that it may repeat it
                case SendOutcome.OutcomeUnknown _ -> Delivery.LATER;
            };
        }

        private Delivery end(ResponsesEvent outcome) {
            log.atEnd(pending, outcome, task.released().composedEventId(), String.valueOf(attempt));
            ledger.note(outcome);
            return Delivery.DONE;
        }

        private void tell(String reason) {
            if (pending.tells(System.nanoTime())) {
                log.during(pending, failed(false, reason), task.released().composedEventId(), String.valueOf(attempt));
            }
        }

        private ResponseSent sent(int replyCode) {
            return new ResponseSent(
                    task.released().composedEventId(),
                    content.kind(),
                    attempt,
                    LocalDate.ofInstant(log.now(), AUCKLAND),
                    String.valueOf(replyCode),
                    mayRepeat);
        }

        private ResponseFailed failed(boolean isPermanent, String reason) {
            return new ResponseFailed(task.released().composedEventId(), content.kind(), attempt, isPermanent, reason);
        }
    }
}
