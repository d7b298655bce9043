package nz.patai.desk;

import nz.patai.desk.api.FileRequest;
import nz.patai.event.ChargeContent;
import nz.patai.event.CommandsEvent;
import nz.patai.event.ComplaintContent;
import nz.patai.event.PublishResponse;
import nz.patai.event.RecordComplaint;
import nz.patai.event.ReleaseMaterial;
import nz.patai.event.SetCharge;
import nz.patai.runtime.sealing.Sealer;

/**
 * Commands that put something on record, as events.
 *
 * @param thread whose key seals what was written
 */
record FileBodies(Sealer sealer, String thread) {

    CommandsEvent body(FileRequest asked) {
        return switch (asked) {
            case FileRequest.Charge c ->
                new SetCharge(
                        new ChargeContent(c.amount(), c.inAdvance(), sealer.seal(thread, c.basis()), c.questions()));
            case FileRequest.Release r -> new ReleaseMaterial(r.releasedOn(), sealer.seal(thread, r.description()));
            case FileRequest.Complaint c -> new RecordComplaint(complaint(c));
            case FileRequest.Publication p -> new PublishResponse(p.publishedOn(), p.address());
        };
    }

    private static ComplaintContent complaint(FileRequest.Complaint asked) {
        var outcome = asked.outcome();
        return new ComplaintContent(
                asked.to(),
                asked.reference(),
                asked.about().name(),
                asked.notifiedOn(),
                outcome == null ? null : outcome.name().replace('_', '-'),
                asked.outcomeOn());
    }
}
