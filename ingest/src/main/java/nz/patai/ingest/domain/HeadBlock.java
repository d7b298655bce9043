package nz.patai.ingest.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The few lines of another mail's header that Outlook puts above what it quotes without any mark. */
final class HeadBlock {

    private static final int MOST_LINES = 6;
    private static final Set<String> NEEDED = Set.of("from", "to", "subject");
    private static final Set<String> WHEN = Set.of("sent", "date");

    private HeadBlock() {}

    /** True where a block begins: it names sender, recipient, subject and time, in lines right below one another. */
    static boolean beginsAt(List<String> lines, int first) {
        if (!name(lines.get(first)).equals("from")) {
            return false;
        }
        var names = lines.subList(first, Math.min(lines.size(), first + MOST_LINES)).stream()
                .takeWhile(line -> !line.isBlank())
                .map(HeadBlock::name)
                .collect(Collectors.toSet());
        return names.containsAll(NEEDED) && WHEN.stream().anyMatch(names::contains);
    }

    /** The field's name; empty where a line is none. Some programs set the names in asterisks. */
    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || colon > 12
                ? ""
                : line.substring(0, colon).replace("*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
