package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nz.patai.event.LimitKind;

/**
 * The extensions of a clock, in the order in which they were decided on.
 *
 * @param list at most one of them waits for its notice to be sent
 */
public record Extended(List<Extension> list) {

    static final Extended NONE = new Extended(List.of());

    /** Takes a copy. */
    public Extended {
        list = list == null ? List.of() : List.copyOf(list); // none in a state of before there were any
    }

    /** The one whose notice is still to be sent. */
    Optional<Extension> waiting() {
        return list.stream().filter(e -> !e.isInEffect()).findFirst();
    }

    /** The one that a letter gives notice of. */
    Optional<Extension> of(UUID letter) {
        return list.stream().filter(e -> e.isOf(letter)).findFirst();
    }

    /** The one that a letter gives notice of, where it is the newest that moved its limit. */
    Optional<Extension> lastInEffect(UUID letter) {
        return of(letter)
                .filter(e -> inEffect(e.limit())
                        .reduce((_, newer) -> newer)
                        .filter(e::equals)
                        .isPresent());
    }

    /** Without one whose notice came back; a newer one of that limit now rests on what was there before both. */
    Extended cameBack(Extension one) {
        var newer = inEffect(one.limit()).dropWhile(e -> !e.equals(one)).skip(1).findFirst();
        return newer.map(n -> change(n, e -> e.inEffect(one.oldDueOn())))
                .orElse(this)
                .without(one);
    }

    Extended with(Extension extension) {
        return new Extended(Stream.concat(list.stream(), Stream.of(extension)).toList());
    }

    Extended without(Extension extension) {
        return new Extended(list.stream().filter(e -> !e.equals(extension)).toList());
    }

    /** The newest that moved a limit. */
    Optional<Extension> newest(LimitKind limit) {
        return inEffect(limit).reduce((_, newer) -> newer);
    }

    private Stream<Extension> inEffect(LimitKind limit) {
        return list.stream().filter(e -> e.isInEffect() && e.limit() == limit);
    }

    Extended change(Extension one, UnaryOperator<Extension> change) {
        return new Extended(
                list.stream().map(e -> e.equals(one) ? change.apply(e) : e).toList());
    }
}
