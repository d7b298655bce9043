package nz.patai.embedded;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds in the registry's output that its start has failed, and why. */
final class RegistryLog {
    private static final int LONGEST = 300;

    /** The start was given up; the process should end by itself. */
    private static final String GIVEN_UP = "Failed to start application";

    /**
     * The storage can't be opened. Where one of the registry's own jobs comes to it before the start does, the start
     * takes it for opened, and the registry goes on to answer every request with an error.
     */
    private static final String NO_STORAGE = "Non-transient database connection error";

    /** A request was answered with an error of the registry's own; before it is ready, only we send requests. */
    private static final String ERROR_ANSWERED = "[500 ERROR DETECTED]";

    private RegistryLog() {}

    /** Whether something was printed after which no start was ever seen to succeed. */
    static boolean tellsOfFailure(List<String> lines) {
        return lines.stream()
                .anyMatch(
                        line -> line.contains(GIVEN_UP) || line.contains(NO_STORAGE) || line.contains(ERROR_ANSWERED));
    }

    /**
     * Why the start was given up or a request failed, else the innermost cause with a message that was printed last,
     * else the last error, else the last line.
     */
    static String reason(List<String> lines) {
        return cause(entry(lines, GIVEN_UP))
                .or(() -> cause(entry(lines, ERROR_ANSWERED)))
                .or(() -> cause(lines))
                .or(() -> lastOf(lines, line -> line.contains("ERROR") || line.startsWith("Error")))
                .or(() -> lastOf(lines, line -> !line.isBlank()))
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST)).strip())
                .orElse("it printed nothing");
    }

    /** The first entry with this text and its stack trace: jobs that go down with the start print theirs around it. */
    private static List<String> entry(List<String> lines, String text) {
        List<String> from =
                lines.stream().dropWhile(line -> !line.contains(text)).toList();
        return from.isEmpty()
                ? from
                : from.subList(
                        0,
                        1
                                + (int) from.stream()
                                        .skip(1)
                                        .takeWhile(line -> !isEntry(line))
                                        .count());
    }

    private static boolean isEntry(String line) {
        return line.matches("[0-9]{4}-\\S+ [0-9:]{8} [A-Z]+ .*");
    }

    private static Optional<String> cause(List<String> lines) {
        return lastOf(lines, line -> line.matches("Caused by: [^ ]+: .+"));
    }

    private static Optional<String> lastOf(List<String> lines, Predicate<String> wanted) {
        return lines.reversed().stream().filter(wanted).findFirst();
    }
}
