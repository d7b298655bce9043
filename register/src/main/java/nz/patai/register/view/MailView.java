package nz.patai.register.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.MailChannel;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.event.Sealed;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.casefile.SetAside;
import nz.patai.statute.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * A mail, as what it was taken, texts opened.
 *
 * @param threadId its thread
 * @param mailId the mail
 * @param eventId the event that says what it was taken for
 * @param takenFor {@code set-aside} while it waits for a person, {@code looked-at} after that, {@code request}, {@code follow-up}, {@code auto-reply},
 *     {@code bounce} or {@code sent-again}
 * @param receivedOn day of its receipt, Pacific/Auckland: day 0 should it be a request
 * @param reason why it was set aside, in words; null for any other
 * @param from its sender; null where the event has none
 * @param subject its subject; null where the event has none
 * @param channel which way it came in; null where the event does not say
 * @param authentication what the agency's own gateway found about the sender
 */
public record MailView(
        String threadId,
        String mailId,
        UUID eventId,
        String takenFor,
        LocalDate receivedOn,
        @Nullable String reason,
        @Nullable String from,
        @Nullable String subject,
        @Nullable MailChannel channel,
        List<String> authentication) {

    private static final String SET_ASIDE = "set-aside";

    /** The mails of a thread in canonical order, one for each event that says what a mail was taken for. */
    public static List<MailView> of(CaseFile file, Opener keys) {
        var looking = new Looking(file, file.opener(keys));
        return file.events().stream().flatMap(looking::at).toList();
    }

    /** True while it waits for a person. */
    public boolean isWaiting() {
        return takenFor.equals(SET_ASIDE);
    }

    private record Looking(CaseFile file, Opener opener) {

        Stream<MailView> at(RecordedEvent event) {
            return switch (event.body()) {
                case MailSetAside m -> Stream.of(setAside(event, m));
                case RequestReceived m ->
                    Stream.of(mail(event, m.mailId(), "request", m.replyTo(), m.subject(), m.authentication()));
                case FollowUpReceived m ->
                    Stream.of(mail(event, m.mailId(), "follow-up", m.replyTo(), m.subject(), m.authentication()));
                case AutoReplyReceived m ->
                    Stream.of(mail(event, m.mailId(), "auto-reply", null, m.subject(), List.of()));
                case BounceReceived m -> Stream.of(mail(event, m.mailId(), "bounce", null, null, List.of()));
                case DuplicateArrived m
                when m.reason() == DuplicateReason.SENT_AGAIN ->
                    Stream.of(mail(event, m.mailId(), "sent-again", null, null, List.of()));
                default -> Stream.empty();
            };
        }

        private MailView setAside(RecordedEvent event, MailSetAside m) {
            var waits = file.setAside().stream().map(SetAside::eventId).anyMatch(event.id()::equals);
            return new MailView(
                    file.threadId(),
                    m.mailId(),
                    event.id(),
                    waits ? SET_ASIDE : "looked-at",
                    m.receivedOn(),
                    m.detail(),
                    opener.openOrNull(file.threadId(), m.from()),
                    opener.openOrNull(file.threadId(), m.subject()),
                    m.channel(),
                    m.authentication());
        }

        private MailView mail(
                RecordedEvent event,
                String mailId,
                String takenFor,
                @Nullable Sealed from,
                @Nullable Sealed subject,
                List<String> authentication) {
            return new MailView(
                    file.threadId(),
                    mailId,
                    event.id(),
                    takenFor,
                    LegalDay.of(event.occurredAt()),
                    null,
                    opener.openOrNull(file.threadId(), from),
                    opener.openOrNull(file.threadId(), subject),
                    null,
                    authentication);
        }
    }
}
