package nz.patai.deadlinetracker.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The transfers of a request or of parts of it, in the order in which they were decided on.
 *
 * @param list no question goes with two of them
 */
public record Transfers(List<Transfer> list) {

    static final Transfers NONE = new Transfers(List.of());

    /** Takes a copy. */
    public Transfers {
        list = List.copyOf(list);
    }

    /** The one that takes a question away. */
    Optional<Transfer> of(int question) {
        return list.stream().filter(t -> t.concerns(question)).findFirst();
    }

    /** The one that a letter belongs to. */
    Optional<Transfer> of(UUID letter) {
        return list.stream().filter(t -> t.isOf(letter)).findFirst();
    }

    /** True where nothing of these questions is left with us, and all is done that the Act wants done for it. */
    boolean haveTaken(Collection<Integer> questions) {
        var done = list.stream().filter(Transfer::isDone).toList();
        return done.stream().anyMatch(Transfer::isOfAll)
                || (!questions.isEmpty()
                        && questions.stream().allMatch(q -> done.stream().anyMatch(t -> t.concerns(q))));
    }

    Transfers with(Transfer transfer) {
        return new Transfers(Stream.concat(list.stream(), Stream.of(transfer)).toList());
    }

    Transfers sent(UUID letter) {
        return change(t -> t.isOf(letter), t -> t.sent(letter));
    }

    Transfers decidedBy(Collection<UUID> events, UnaryOperator<Transfer> change) {
        return change(t -> events.contains(t.decidedBy()), change);
    }

    /** Without one of which a letter came back, or could not be written or sent: it must be decided on anew. */
    Transfers without(UUID letterOrDecision) {
        return new Transfers(list.stream()
                .filter(t -> !t.isOf(letterOrDecision) && !t.decidedBy().equals(letterOrDecision))
                .toList());
    }

    private Transfers change(java.util.function.Predicate<Transfer> which, UnaryOperator<Transfer> change) {
        return new Transfers(
                list.stream().map(t -> which.test(t) ? change.apply(t) : t).toList());
    }
}
