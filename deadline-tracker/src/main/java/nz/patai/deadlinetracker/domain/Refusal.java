package nz.patai.deadlinetracker.domain;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a command cannot be.
 *
 * @param section the law that does not allow it, such as {@code OIA s 18B}; null where it is the state or the input
 * @param reason why, and what to do, with no personal data
 */
record Refusal(@Nullable String section, String reason) implements Admission {

    /** Not allowed as things stand. */
    static Optional<Refusal> because(String reason) {
        return Optional.of(new Refusal(null, reason));
    }

    /** Not allowed by law. */
    static Optional<Refusal> under(String section, String reason) {
        return Optional.of(new Refusal(section, reason));
    }

    /** The first refusal among checks, each made only where those before it found nothing. */
    @SafeVarargs
    static Optional<Refusal> first(Supplier<Optional<Refusal>>... checks) {
        return Stream.of(checks).flatMap(check -> check.get().stream()).findFirst();
    }
}
