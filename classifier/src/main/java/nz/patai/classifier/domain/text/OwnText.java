package nz.patai.classifier.domain.text;

import java.util.List;
import java.util.Locale;

/**
 * Finds where the writer's own words end and the quoted mail or a site's footer begins.
 *
 * <p>A reply that quotes the agency repeats the old questions; they must not be counted twice.
 */
final class OwnText {
    private static final List<String> HEADS =
            List.of("-----original message-----", "forwarded by", "begin forwarded message", "----- forwarded message");
    private static final int FOOTER_RULE = 40;

    private OwnText() {}

    static int end(String text, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (beginsQuotation(text, lines, i)) {
                return lines.get(i).span().start();
            }
        }
        return text.length();
    }

    private static boolean beginsQuotation(String text, List<Line> lines, int index) {
        Span content = lines.get(index).content();
        if (content.isEmpty() || content.length() > 300) {
            return false;
        }
        String line = content.of(text).toLowerCase(Locale.ROOT);
        return HEADS.stream().anyMatch(line::startsWith)
                || isWroteLine(line)
                || isHeaderBlock(text, lines, index, line)
                || isFooterRule(text, lines, index, line);
    }

    private static boolean isWroteLine(String line) {
        return line.startsWith("on ") && line.endsWith("wrote:");
    }

    private static boolean isHeaderBlock(String text, List<Line> lines, int index, String line) {
        return line.startsWith("from:") && follows(text, lines, index, 3, "sent:");
    }

    private static boolean isFooterRule(String text, List<Line> lines, int index, String line) {
        return line.length() >= FOOTER_RULE
                && line.chars().allMatch(c -> c == '-')
                && follows(text, lines, index, 8, "please use this email address");
    }

    private static boolean follows(String text, List<Line> lines, int index, int within, String start) {
        return lines.subList(index + 1, Math.min(lines.size(), index + 1 + within)).stream()
                .map(line -> line.content().of(text).toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith(start));
    }
}
