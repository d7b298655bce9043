package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the site's notice stands among the lines of a body, from its upper row of hyphens to its lower.
 *
 * <p>A row of hyphens alone proves nothing, people type them too: the row that counts is the nearest one at most eight
 * lines above the sentence about the reply address. Where a mail system has lost the rows, the notice begins at that
 * sentence, or at the line before it that names the site.
 *
 * @param start index of its first line
 * @param notice index of the line with the sentence about the reply address
 * @param end index after its last line
 */
record FyiFooter(int start, int notice, int end) {

    private static final Pattern ROW = Pattern.compile("\\s*-{40,}\\s*");
    private static final Pattern NOTICE = Pattern.compile(
            "use[\\s\u00a0]+this[\\s\u00a0]+email[\\s\u00a0]+address[\\s\u00a0]+for[\\s\u00a0]+all[\\s\u00a0]+replies",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_LINE =
            Pattern.compile("official information request.*\\bFYI\\b|made via the FYI", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_LINE =
            Pattern.compile("link to us from your organisation|Official Information officer", Pattern.CASE_INSENSITIVE);
    private static final int ABOVE = 8;
    private static final int BELOW = 25;

    static boolean mayContainNotice(String text) {
        return (text.contains("replies") || text.contains("REPLIES"))
                && NOTICE.matcher(text).find();
    }

    /** Gives all notices, topmost first; none overlaps another. */
    static List<FyiFooter> findAll(List<String> lines) {
        List<FyiFooter> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i >= from && mayContainNotice(lines.get(i))) {
                FyiFooter footer = new FyiFooter(start(lines, i, from), i, end(lines, i));
                found.add(footer);
                from = footer.end;
            }
        }
        return found;
    }

    private static boolean isRow(String line) {
        return line.contains("--------") && ROW.matcher(line).matches();
    }

    private static int start(List<String> lines, int notice, int from) {
        int lowest = Math.max(from, notice - ABOVE);
        for (int i = notice - 1; i >= lowest; i--) {
            if (isRow(lines.get(i))) {
                return i;
            }
        }
        for (int i = notice - 1; i >= Math.max(from, notice - 3); i--) {
            if (SITE_LINE.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return notice;
    }

    private static int end(List<String> lines, int notice) {
        int highest = Math.min(lines.size(), notice + BELOW);
        for (int i = notice + 1; i < highest; i++) {
            if (isRow(lines.get(i))) {
                return i + 1;
            }
        }
        for (int i = notice + 1; i < highest; i++) {
            if (LAST_LINE.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return Math.min(lines.size(), notice + 2);
    }
}
