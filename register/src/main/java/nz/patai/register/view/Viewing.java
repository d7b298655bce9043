package nz.patai.register.view;

import java.time.LocalDate;
import java.util.List;
import nz.patai.event.Attachment;
import nz.patai.event.LegalAct;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Register;
import nz.patai.register.casefile.Alert;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.casefile.FollowUp;
import nz.patai.register.casefile.OpenDeadLetter;
import nz.patai.register.casefile.Refusal;
import nz.patai.register.casefile.RequestFile;
import nz.patai.register.timeline.Timeline;
import nz.patai.register.view.RequestView.AlertView;
import nz.patai.register.view.RequestView.AttachmentView;
import nz.patai.register.view.RequestView.DeadLetterView;
import nz.patai.register.view.RequestView.EventView;
import nz.patai.register.view.RequestView.FollowUpView;
import nz.patai.register.view.RequestView.RefusalView;
import org.jspecify.annotations.Nullable;

/** Opens the texts of a request's file. */
record Viewing(CaseFile file, RequestFile request, LocalDate today, Opener opener) {

    RequestView view() {
        var intake = request.intake();
        var clock = request.clock();
        return new RequestView(
                Register.row(file, request, today, opener),
                file.threadId(),
                intake.bodyId(),
                act(),
                clock == null ? null : clock.region(),
                intake.mailId(),
                opener.openOrNull(file.threadId(), intake.requesterName()),
                opener.openOrNull(file.threadId(), intake.text()),
                intake.attachments().stream().map(this::attachment).toList(),
                intake.channel(),
                intake.warnings(),
                intake.authentication(),
                intake.transferredFrom(),
                request.questions().kind(),
                request.questions().eventId(),
                questions(),
                clock == null ? null : ClockView.of(clock),
                request.facts().stream().map(f -> DecisionView.of(f, opener)).toList(),
                request.letters(),
                request.uncomposed(),
                request.alerts().stream().map(Viewing::alert).toList(),
                request.followUps().stream().map(this::followUp).toList(),
                request.refusals().stream().map(Viewing::refusal).toList(),
                file.deadLetters().stream().map(Viewing::deadLetter).toList(),
                request.events().stream().map(Viewing::event).toList());
    }

    private @Nullable LegalAct act() {
        var clock = request.clock();
        return clock == null ? request.intake().act() : clock.act();
    }

    private List<QuestionView> questions() {
        return request.questions().questions().stream()
                .map(q -> QuestionView.of(q, file.threadId(), opener))
                .toList();
    }

    private AttachmentView attachment(Attachment a) {
        return new AttachmentView(
                opener.openOrNull(file.threadId(), a.name()),
                a.contentType(),
                a.bytes(),
                a.sha256(),
                a.detectedType(),
                a.container());
    }

    private FollowUpView followUp(FollowUp f) {
        var proposed = f.proposed();
        return new FollowUpView(
                f.eventId(),
                f.mail().receivedOn(),
                opener.open(file.threadId(), f.mail().text()),
                f.mail().addressDiffers(),
                f.mail().warnings(),
                proposed == null ? null : proposed.kind(),
                proposed == null ? null : proposed.confidence(),
                f.effect());
    }

    private static AlertView alert(Alert a) {
        var about = a.alert();
        return new AlertView(
                a.eventId(),
                about.kind(),
                about.day(),
                about.dueOn(),
                about.workingDaysLeft(),
                about.tell(),
                a.told(),
                a.trouble());
    }

    private static RefusalView refusal(Refusal r) {
        var refused = r.refused();
        return new RefusalView(
                r.at().id(),
                r.at().occurredAt(),
                Timeline.actor(r.at().header().actor()),
                refused.command(),
                refused.section(),
                refused.reason());
    }

    private static DeadLetterView deadLetter(OpenDeadLetter d) {
        var l = d.letter();
        return new DeadLetterView(
                d.eventId(), l.service(), l.stage(), l.topic(), l.partition(), l.offset(), l.errorClass());
    }

    private static EventView event(RecordedEvent e) {
        return new EventView(
                e.id(),
                e.type(),
                e.occurredAt(),
                e.topic(),
                Timeline.actor(e.header().actor()));
    }
}
