package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the site's notice stands among the lines of a body, from its upper row of hyphens to its lower.
 *
 * <p>The sentence alone proves nothing: only with the request's address below it is it the site's. A row of hyphens alone proves nothing, people type them too: the row that counts is the nearest one at most eight
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
            Pattern.compile("official information request(.*)|made via the FYI", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_NAME = Pattern.compile("\\bFYI\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_LINE =
            Pattern.compile("link to us from your organisation|Official Information officer", Pattern.CASE_INSENSITIVE);
    private static final Pattern MASKED =
            Pattern.compile("\\[F(?:YI|OI)(?: request)? #\\d{1,18} email\\]", Pattern.CASE_INSENSITIVE);
    private static final int ADDRESS_WITHIN = 4;
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
            if (i >= from && mayContainNotice(lines.get(i)) && givesAddress(lines, i)) {
                FyiFooter footer = new FyiFooter(start(lines, i, from), i, end(lines, i));
                found.add(footer);
                from = footer.end;
            }
        }
        return found;
    }

    /** People write that sentence too; in the site's notice the request's address stands below it, or a copy's mask for it. */
    private static boolean givesAddress(List<String> lines, int notice) {
        var below = String.join("\n", addressLines(lines, notice));
        return !RequestAddress.findAll(below).isEmpty() || MASKED.matcher(below).find();
    }

    /** The line with the sentence and those below it in which the request's address is looked for. */
    static List<String> addressLines(List<String> lines, int notice) {
        return lines.subList(notice, Math.min(lines.size(), notice + ADDRESS_WITHIN));
    }

    /** True where it ends with its lower row, so that what comes then is none of it. */
    boolean isClosed(List<String> lines) {
        return end > notice + 1 && end <= lines.size() && isRow(lines.get(end - 1));
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
            if (namesSite(lines.get(i))) {
                return i;
            }
        }
        return notice;
    }

    /** The rest of the line is searched once, from the first place that counts: from each would take the square of it. */
    private static boolean namesSite(String line) {
        var siteLine = SITE_LINE.matcher(line);
        if (!siteLine.find()) {
            return false;
        }
        var rest = siteLine.group(1);
        return rest == null
                || SITE_NAME.matcher(rest).find()
                || line.toLowerCase(Locale.ROOT).contains("made via the fyi");
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
