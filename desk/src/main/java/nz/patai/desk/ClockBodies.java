package nz.patai.desk;

import java.util.List;
import java.util.Locale;
import nz.patai.desk.api.ClockRequest;
import nz.patai.event.CommandsEvent;
import nz.patai.event.ExtendLimit;
import nz.patai.event.ExtensionContent;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.LimitKind;
import nz.patai.event.TransferContent;
import nz.patai.event.TransferRequest;
import nz.patai.event.TreatAsNewRequest;
import nz.patai.runtime.sealing.Sealer;

/**
 * Commands that move a limit, or take questions away, as events.
 *
 * @param thread whose key seals what was written
 */
record ClockBodies(Sealer sealer, String thread) {

    CommandsEvent body(ClockRequest asked) {
        return switch (asked) {
            case ClockRequest.Extension e -> new ExtendLimit(extension(e));
            case ClockRequest.FollowUp f ->
                new TreatAsNewRequest(
                        f.followUp(), FollowUpEffect.valueOf(f.effect().name().toUpperCase(Locale.ROOT)));
            case ClockRequest.Transfer t ->
                new TransferRequest(new TransferContent(
                        t.questions(),
                        t.to(),
                        sealer.sealOrNull(thread, t.toAddress()),
                        t.ground(),
                        sealer.sealOrNull(thread, t.text())));
        };
    }

    private ExtensionContent extension(ClockRequest.Extension asked) {
        var limit = asked.limit() == ClockRequest.ExtendableLimit.transfer ? LimitKind.TRANSFER : LimitKind.DECISION;
        return new ExtensionContent(
                limit.name(),
                asked.workingDays(),
                asked.until(),
                asked.ground(),
                sealer.seal(thread, asked.reasons()),
                List.of());
    }
}
