package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.Header;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestsEvent;
import nz.patai.event.SetAsideReason;
import nz.patai.event.UnknownEvent;
import nz.patai.statute.LegalDay;

/**
 * A mail of a thread, as far as a person may still say what it is.
 *
 * @param mailId the mail
 * @param eventId the event that says what it was taken for
 * @param receivedOn day of its receipt, Pacific/Auckland: day 0 should it be a request
 * @param standing what it is taken for now
 * @param isReadable false where nothing of its text could be read
 * @param namesSender false where it does not say who wrote it
 * @param alertFrom first day on which it is owed to tell that it waits
 */
public record ArrivedMail(
        String mailId,
        UUID eventId,
        LocalDate receivedOn,
        Standing standing,
        boolean isReadable,
        boolean namesSender,
        LocalDate alertFrom) {

    /** What a mail is taken for. */
    public enum Standing {
        /** Nobody has said yet what it is. */
        SET_ASIDE,
        /** A further mail on a request. */
        FOLLOW_UP,
        /** A further mail of which a person said what it means for the clock. */
        FOLLOW_UP_LOOKED_AT,
        /** A machine's mail, or one that was here before. */
        SOMETHING_ELSE,
        /** A request. */
        REQUEST,
        /** A person has looked at it: it asks for nothing. */
        DISMISSED
    }

    /** The mail that an event of the intake tells of; empty where it tells of none. */
    static Optional<ArrivedMail> of(Header header, RequestsEvent event) {
        return switch (event) {
            case MailSetAside m -> {
                var readable = m.reason() != SetAsideReason.UNREADABLE && m.reason() != SetAsideReason.OVER_LIMITS;
                yield Optional.of(
                        arrived(m.mailId(), header, m.receivedOn(), Standing.SET_ASIDE, readable, m.from() != null));
            }
            case RequestReceived m ->
                Optional.of(arrived(m.mailId(), header, m.receivedOn(), Standing.REQUEST, true, true));
            case FollowUpReceived m ->
                Optional.of(arrived(m.mailId(), header, m.receivedOn(), Standing.FOLLOW_UP, true, true));
            case AutoReplyReceived m -> Optional.of(somethingElse(m.mailId(), header));
            case BounceReceived m -> Optional.of(somethingElse(m.mailId(), header));
            case DuplicateArrived m -> Optional.of(somethingElse(m.mailId(), header));
            case RequestRegistered _, UnknownEvent _ -> Optional.empty();
        };
    }

    /** The same mail, taken for something else from now on. */
    ArrivedMail as(Standing next) {
        return new ArrivedMail(mailId, eventId, receivedOn, next, isReadable, namesSender, alertFrom);
    }

    /** The same mail, told of on a day: the next alert is owed after it. */
    ArrivedMail toldOn(LocalDate day) {
        return new ArrivedMail(mailId, eventId, receivedOn, standing, isReadable, namesSender, day.plusDays(1));
    }

    boolean waits() {
        return standing == Standing.SET_ASIDE;
    }

    private static ArrivedMail somethingElse(String mailId, Header header) {
        var receivedOn = LegalDay.of(header.occurredAt());
        return arrived(mailId, header, receivedOn, Standing.SOMETHING_ELSE, true, true);
    }

    private static ArrivedMail arrived(
            String mailId, Header header, LocalDate receivedOn, Standing standing, boolean readable, boolean sender) {
        return new ArrivedMail(
                mailId, header.eventId(), receivedOn, standing, readable, sender, receivedOn.plusDays(1));
    }
}
