package nz.patai.register.outcome;

import java.util.Collection;
import java.util.List;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.MailDismissed;
import nz.patai.event.MailKind;
import nz.patai.event.MailReceived;
import nz.patai.event.MailSetAside;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.RequestReceived;
import nz.patai.event.SetAsideReason;
import nz.patai.event.TreatedAsRequest;
import nz.patai.register.CanonicalOrder;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What became of a mail. */
public sealed interface MailOutcome {

    /** No such mail is recorded. */
    record Unknown() implements MailOutcome {}

    /** It is recorded and not understood yet. */
    record Accepted() implements MailOutcome {}

    /**
     * It is a request.
     *
     * @param requestId the request
     * @param kind the kind of mail proposed; null until it is classified
     */
    record New(String requestId, @Nullable MailKind kind) implements MailOutcome {}

    /**
     * It was here before.
     *
     * @param firstMailId the mail it repeats; its own id where the very same mail came again
     */
    record Known(String firstMailId) implements MailOutcome {}

    /**
     * It waits for a person.
     *
     * @param threadId under which the register shows it
     * @param reason why
     * @param detail why, in words
     */
    record SetAside(String threadId, SetAsideReason reason, String detail) implements MailOutcome {}

    /** A person has looked at it: it asks for nothing. */
    record Dismissed() implements MailOutcome {}

    /**
     * A machine sent it.
     *
     * @param kind what shows that
     */
    record AutoReply(String kind) implements MailOutcome {}

    /** It is a delivery report. */
    record Bounce() implements MailOutcome {}

    /**
     * It is a further mail on a thread.
     *
     * @param threadId the thread
     */
    record FollowUp(String threadId) implements MailOutcome {}

    /** The id of the mail that an event is about; null where it is about none. */
    static @Nullable String mailId(RecordedEvent event) {
        return switch (event.body()) {
            case MailReceived e -> e.mailId();
            case RequestReceived e -> e.mailId();
            case FollowUpReceived e -> e.mailId();
            case DuplicateArrived e -> e.mailId();
            case AutoReplyReceived e -> e.mailId();
            case BounceReceived e -> e.mailId();
            case MailSetAside e -> e.mailId();
            case TreatedAsRequest e -> e.mailId();
            case MailDismissed e -> e.mailId();
            default -> null;
        };
    }

    /**
     * The outcome of a mail among all events that are about it, and those of the request it became, in whatever order. What a person has
     * said of it since comes before what the intake made of it.
     */
    static MailOutcome of(String mailId, Collection<RecordedEvent> events) {
        var about = events.stream().filter(e -> mailId.equals(mailId(e))).toList();
        var repeated =
                about.stream().filter(e -> e.body() instanceof DuplicateArrived).findFirst();
        if (repeated.isPresent()) {
            return new Known(((DuplicateArrived) repeated.get().body()).firstMailId());
        }
        var understood = CanonicalOrder.sort(about).reversed().stream()
                .filter(e -> !(e.body() instanceof MailReceived))
                .findFirst();
        if (understood.isEmpty()) {
            return about.isEmpty() ? new Unknown() : new Accepted();
        }
        return arrivals(about) > 1 ? new Known(mailId) : of(understood.get(), events);
    }

    private static MailOutcome of(RecordedEvent event, Collection<RecordedEvent> events) {
        var threadId = event.header().threadId();
        return switch (event.body()) {
            case RequestReceived e -> request(event, events);
            case TreatedAsRequest e -> new Accepted(); // the intake makes it one in a moment
            case MailDismissed e -> new Dismissed();
            case FollowUpReceived e -> new FollowUp(threadId);
            case AutoReplyReceived e -> new AutoReply(e.kind());
            case BounceReceived e -> new Bounce();
            case MailSetAside e -> new SetAside(threadId, e.reason(), e.detail());
            default -> new Accepted();
        };
    }

    private static New request(RecordedEvent event, Collection<RecordedEvent> events) {
        var named = event.header().requestId();
        var requestId = named == null ? event.header().threadId() : named;
        return new New(requestId, kind(requestId, events));
    }

    /** A second arrival may be recorded before the intake has said that it is one. */
    private static long arrivals(List<RecordedEvent> about) {
        return about.stream()
                .filter(e -> e.body() instanceof MailReceived)
                .map(e -> e.topic() + '/' + e.partition() + '/' + e.offset())
                .distinct()
                .count();
    }

    private static @Nullable MailKind kind(String requestId, Collection<RecordedEvent> events) {
        return events.stream()
                .filter(e -> e.body() instanceof QuestionsClassified
                        && requestId.equals(e.header().requestId()))
                .map(e -> ((QuestionsClassified) e.body()).kind())
                .findFirst()
                .orElse(null);
    }
}
