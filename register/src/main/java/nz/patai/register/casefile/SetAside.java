package nz.patai.register.casefile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nz.patai.event.MailDismissed;
import nz.patai.event.MailSetAside;
import nz.patai.event.RequestReceived;
import nz.patai.register.RecordedEvent;

/**
 * A mail that waits for a person to say what it is.
 *
 * @param eventId the MailSetAside event
 * @param mail what could be made of it
 */
public record SetAside(UUID eventId, MailSetAside mail) {

    /** The mails among events that are still set aside: until they are a request, or a person has dismissed them. */
    static List<SetAside> of(List<RecordedEvent> events) {
        var settled = events.stream().flatMap(SetAside::settled).collect(Collectors.toSet());
        return events.stream()
                .filter(e -> e.body() instanceof MailSetAside m && !settled.contains(m.mailId()))
                .map(e -> new SetAside(e.id(), (MailSetAside) e.body()))
                .toList();
    }

    private static Stream<String> settled(RecordedEvent event) {
        return switch (event.body()) {
            case RequestReceived r -> Stream.of(r.mailId());
            case MailDismissed d -> Stream.of(d.mailId());
            default -> Stream.empty();
        };
    }
}
