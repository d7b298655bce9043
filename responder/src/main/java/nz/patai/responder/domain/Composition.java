package nz.patai.responder.domain;

import java.util.List;

/**
 * What became of an attempt to make a letter: a whole letter, or what it lacks.
 *
 * @param <L> the kind of letter
 */
public sealed interface Composition<L extends Letter> {

    /** A letter that says all it must. */
    record Composed<L extends Letter>(L letter) implements Composition<L> {}

    /** No letter, and everything that has to be put right first; never empty. */
    record CannotCompose<L extends Letter>(List<Problem> problems) implements Composition<L> {
        public CannotCompose {
            problems = List.copyOf(problems);
        }
    }
}
