package nz.patai.ingest.domain;

import java.util.List;

/**
 * Joins the soft line breaks of {@code format=flowed} text, so that a paragraph is one line again. Quoted lines are
 * left alone.
 *
 * <p>Source: RFC 3676 sections 4.1 to 4.4.
 */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String unfold(String text, boolean deleteSpace) {
        List<String> lines = text.lines().toList();
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (String line : lines) {
            boolean quoted = line.startsWith(">");
            if (open && quoted) {
                out.append('\n');
            }
            String words = line.startsWith(" ") ? line.substring(1) : line;
            open = !quoted && words.endsWith(" ") && !words.equals(SIGNATURE);
            out.append(open && deleteSpace ? words.substring(0, words.length() - 1) : words);
            out.append(open ? "" : "\n");
        }
        return out.toString();
    }
}
