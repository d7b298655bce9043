package nz.patai.register.timeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nz.patai.event.Limit;
import nz.patai.event.Question;

/** How values read in a line. */
final class Words {

    private static final int SHORT = 12;

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String shortened(String digest) {
        return digest.length() <= SHORT ? digest : digest.substring(0, SHORT);
    }

    static String questions(List<Question> questions) {
        return counted(questions.size(), "question")
                + questions.stream()
                        .map(q -> q.number() + " " + of(q.nature()))
                        .collect(Collectors.joining(", ", questions.isEmpty() ? "" : ": ", ""));
    }

    static String limits(List<Limit> limits) {
        return limits.stream().map(Words::limit).collect(Collectors.joining(", "));
    }

    static String limit(Limit limit) {
        return of(limit.kind()) + " by " + limit.dueOn() + " (" + limit.section() + ")";
    }

    static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String numbers(List<Integer> questions) {
        return questions.isEmpty()
                ? "the whole request"
                : (questions.size() == 1 ? "question " : "questions ")
                        + questions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
