package nz.patai.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nz.patai.desk.store.ThreadEvents;
import nz.patai.event.MailReceived;
import nz.patai.event.ResponseComposed;
import nz.patai.event.Sealed;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Register;
import nz.patai.register.RegisterRow;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.casefile.RequestFile;
import nz.patai.register.outcome.CommandOutcome;
import nz.patai.register.outcome.MailOutcome;
import nz.patai.register.timeline.Timeline;
import nz.patai.register.timeline.TimelineEntry;
import nz.patai.register.view.DeadLetterRow;
import nz.patai.register.view.MailView;
import nz.patai.register.view.RequestView;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/** What an officer sees, folded from what is recorded whenever it is asked for. */
final class Views {

    private final ThreadEvents events;
    private final ServiceContext context;

    Views(ThreadEvents events, ServiceContext context) {
        this.events = events;
        this.context = context;
    }

    /** The rows of the register that pass a filter. */
    List<RegisterRow> register(RegisterFilter filter) {
        var today = today();
        var files = events.all().stream()
                .map(thread -> CaseFile.fold(thread.iterator().next().header().threadId(), thread))
                .toList();
        return Register.rows(files, today, this::open).stream()
                .filter(row -> filter.passes(row, today))
                .toList();
    }

    /** Everything of one request. */
    Optional<RequestView> request(String id) {
        var thread = threadOf(id);
        var file = CaseFile.fold(thread, events.of(thread));
        return file.request(id).map(request -> RequestView.of(file, request, today(), this::open));
    }

    /** Every event of a request's thread, in order. */
    Optional<List<TimelineEntry>> timeline(String id) {
        var thread = threadOf(id);
        var recorded = events.of(thread);
        return recorded.isEmpty()
                ? Optional.empty()
                : Optional.of(Timeline.of(CaseFile.fold(thread, recorded), this::open));
    }

    /** The mails of a thread, or the one with an id, each as what it was taken for. */
    List<MailView> mails(String id) {
        var threads = events.threadsOfMail(id);
        return threads.isEmpty()
                ? mailsOfThread(threadOf(id))
                : threads.stream()
                        .flatMap(thread -> mailsOfThread(thread).stream())
                        .filter(mail -> mail.mailId().equals(id))
                        .toList();
    }

    /** The mail with an id; those that wait where it is the id of a thread. */
    List<MailView> mailsToActOn(String id) {
        var mails = mails(id);
        return events.threadsOfMail(id).isEmpty()
                ? mails.stream().filter(MailView::isWaiting).toList()
                : mails;
    }

    /** Where a raw mail stands; empty where there is none with that id. */
    Optional<RecordedEvent> raw(String mailId) {
        return events.threadsOfMail(mailId).stream()
                .flatMap(thread -> events.of(thread).stream())
                .filter(e -> e.body() instanceof MailReceived m && m.mailId().equals(mailId))
                .findFirst();
    }

    private List<MailView> mailsOfThread(String thread) {
        return MailView.of(CaseFile.fold(thread, events.of(thread)), this::open);
    }

    /** The dead letters of every thread, or of one; the oldest first. */
    List<DeadLetterRow> deadLetters(@Nullable String threadId) {
        var threads = threadId == null ? events.all() : List.of(events.of(threadId));
        return threads.stream()
                .flatMap(thread -> DeadLetterRow.of(thread).stream())
                .sorted(Comparator.comparing(DeadLetterRow::since).thenComparing(DeadLetterRow::eventId))
                .toList();
    }

    /** The dead letter with an id. */
    Optional<DeadLetterRow> deadLetter(UUID id) {
        return events.threadOfEvent(id)
                .flatMap(thread -> deadLetters(thread).stream()
                        .filter(letter -> letter.eventId().equals(id))
                        .findFirst());
    }

    /** What became of a mail. */
    MailAnswer mail(String mailId) {
        var about = events.threadsOfMail(mailId).stream()
                .flatMap(thread -> events.of(thread).stream())
                .toList();
        return MailAnswer.of(MailOutcome.of(mailId, about));
    }

    /** What became of a command. */
    Optional<CommandAnswer> command(UUID id) {
        return events.threadOfEvent(id)
                .flatMap(t -> CommandOutcome.of(id, events.of(t)))
                .map(CommandAnswer::of);
    }

    /** A composed mail, where it stands. */
    Optional<RecordedEvent> composed(UUID id) {
        return events.threadOfEvent(id)
                .flatMap(t -> events.of(t).stream()
                        .filter(e -> e.id().equals(id) && e.body() instanceof ResponseComposed)
                        .findFirst());
    }

    /** The file of a request; empty where there is none. */
    Optional<RequestFile> requestFile(String id) {
        var thread = threadOf(id);
        return CaseFile.fold(thread, events.of(thread)).request(id);
    }

    private static String threadOf(String requestId) {
        var slash = requestId.indexOf('/');
        return slash < 0 ? requestId : requestId.substring(0, slash);
    }

    /** The day that it is in New Zealand. */
    LocalDate today() {
        return LegalDay.of(context.time().now());
    }

    private String open(String threadId, Sealed sealed) {
        try {
            return context.sealer().text(threadId, sealed);
        } catch (KeyMissingException e) {
            return switch (e.reason()) {
                case DISPOSED -> Opener.DISPOSED;
                case UNREADABLE, DOES_NOT_OPEN -> Opener.DOES_NOT_OPEN;
            };
        }
    }
}
