package nz.patai.deadlinetracker.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The mails of a thread.
 *
 * @param list in the order of their arrival, at most {@link #REMEMBERED}: where there are more, the oldest that wait for nobody go first
 */
public record Mails(List<ArrivedMail> list) {

    /** Far beyond any thread that people write, so that a flood costs no more than that. */
    static final int REMEMBERED = 500;

    /** Nothing arrived. */
    static final Mails NONE = new Mails(List.of());

    /** Takes a copy. */
    public Mails {
        list = List.copyOf(list);
    }

    /** The mail with an id. */
    Optional<ArrivedMail> mail(String mailId) {
        return list.stream().filter(m -> m.mailId().equals(mailId)).findFirst();
    }

    /** The mail that an event told of. */
    Optional<ArrivedMail> toldBy(UUID eventId) {
        return list.stream().filter(m -> m.eventId().equals(eventId)).findFirst();
    }

    /** Those that wait for a person. */
    List<ArrivedMail> waiting() {
        return list.stream().filter(ArrivedMail::waits).toList();
    }

    /** With a mail that arrived. One that was here before keeps what it was taken for, unless it is now a request. */
    Mails with(ArrivedMail arrived) {
        if (mail(arrived.mailId()).isPresent()) {
            return arrived.standing() == ArrivedMail.Standing.REQUEST
                    ? change(arrived.mailId(), m -> m.as(ArrivedMail.Standing.REQUEST))
                    : this;
        }
        var all = new ArrayList<>(list);
        all.add(arrived);
        if (all.size() > REMEMBERED) {
            all.remove(all.stream().filter(m -> !m.waits()).findFirst().orElseGet(all::getFirst));
        }
        return new Mails(all);
    }

    Mails change(String mailId, UnaryOperator<ArrivedMail> change) {
        return new Mails(list.stream()
                .map(m -> m.mailId().equals(mailId) ? change.apply(m) : m)
                .toList());
    }
}
