package nz.patai.embedded;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds in the registry's output why it ended. */
final class RegistryLog {
    private static final int LONGEST = 300;

    private RegistryLog() {}

    /** The innermost cause with a message that was printed last, else the last error, else the last line. */
    static String reason(List<String> lines) {
        return lastOf(lines, line -> line.matches("Caused by: [^ ]+: .+"))
                .or(() -> lastOf(lines, line -> line.contains("ERROR") || line.startsWith("Error")))
                .or(() -> lastOf(lines, line -> !line.isBlank()))
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST)).strip())
                .orElse("it printed nothing");
    }

    private static Optional<String> lastOf(List<String> lines, Predicate<String> wanted) {
        return lines.reversed().stream().filter(wanted).findFirst();
    }
}
