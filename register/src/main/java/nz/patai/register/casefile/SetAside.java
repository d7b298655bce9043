package nz.patai.register.casefile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nz.patai.event.MailSetAside;
import nz.patai.event.TreatedAsRequest;
import nz.patai.register.RecordedEvent;

/**
 * A mail that waits for a person to say what it is.
 *
 * @param eventId the MailSetAside event
 * @param mail what could be made of it
 */
public record SetAside(UUID eventId, MailSetAside mail) {

    /** The mails among events that are still set aside. */
    static List<SetAside> of(List<RecordedEvent> events) {
        var treated = events.stream()
                .filter(e -> e.body() instanceof TreatedAsRequest)
                .map(e -> ((TreatedAsRequest) e.body()).mailId())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(e -> e.body() instanceof MailSetAside m && !treated.contains(m.mailId()))
                .map(e -> new SetAside(e.id(), (MailSetAside) e.body()))
                .toList();
    }
}
