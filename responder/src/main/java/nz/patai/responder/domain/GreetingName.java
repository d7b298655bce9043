package nz.patai.responder.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the first name out of a signature, and would rather give none than guess: no titles, no gender. */
final class GreetingName {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{1,39}");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "hon", "rev", "captain");
    private static final Set<String> NOBODY = Set.of(
            "anonymous",
            "anon",
            "name",
            "requester",
            "requestor",
            "concerned",
            "citizen",
            "user",
            "unknown",
            "no",
            "the",
            "a",
            "an",
            "fyi",
            "not",
            "n/a",
            "none",
            "withheld",
            "someone",
            "journalist",
            "new");

    private GreetingName() {}

    static String from(String signed) {
        List<String> words =
                Arrays.stream(signed.strip().split("\\s+")).limit(6).toList();
        String first = words.getFirst();
        return isTitled(first) || isNobody(first) || !NAME.matcher(first).matches() ? "" : first;
    }

    /** After a title comes a surname as often as a first name, so neither is taken. */
    private static boolean isTitled(String word) {
        return TITLES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isNobody(String word) {
        return NOBODY.contains(word.toLowerCase(Locale.ROOT));
    }
}
