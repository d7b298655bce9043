package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the person wrote: the body without gateway banners, the site's notice, and what is quoted from earlier mail.
 *
 * <p>Line breaks stay, runs of blank lines become one. Where a cut would leave nothing at all, it is not made: a mail
 * that is all quotation is shown rather than emptied.
 *
 * @param text the words, in NFC, lines parted by LF; empty where the body is
 * @param quotesOriginal whether the body quotes an earlier mail
 * @param hasFooter whether the site's notice stood in it
 */
public record WrittenText(String text, boolean quotesOriginal, boolean hasFooter) {

    private static final Pattern ORIGINAL =
            Pattern.compile("\\s*-{2,}\\s*Original Message\\s*-{2,}\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WROTE = Pattern.compile("\\s*On\\s.{5,300}\\swrote:\\s*");

    /** Gives what the person wrote in a body as read. */
    public static WrittenText of(String body) {
        List<String> all = GatewayBanner.strip(Safelink.unwrap(CleanText.of(body))
                .lines()
                .map(String::stripTrailing)
                .toList());
        List<FyiFooter> footers = FyiFooter.mayContainNotice(body) ? ownFooters(all) : List.of();
        List<String> own = withoutFooters(all, footers);
        List<String> answer = orAll(beforeOriginal(own), own);
        List<String> written = orAll(withoutQuotes(answer), answer);
        boolean quotes = own.stream().anyMatch(line -> isQuote(line) || isOriginal(line));
        return new WrittenText(joined(written), quotes, !footers.isEmpty());
    }

    /** Notices within a {@code >} quote go with the quote. */
    private static List<FyiFooter> ownFooters(List<String> lines) {
        return FyiFooter.findAll(lines).stream()
                .filter(footer -> !isQuote(lines.get(footer.notice())))
                .toList();
    }

    /** A notice in the middle was pasted and goes alone; behind the last one only mail systems write. */
    private static List<String> withoutFooters(List<String> lines, List<FyiFooter> footers) {
        if (footers.isEmpty()) {
            return lines;
        }
        List<String> kept = new ArrayList<>();
        int from = 0;
        for (FyiFooter footer : footers) {
            kept.addAll(lines.subList(from, footer.start()));
            from = footer.end();
        }
        return kept;
    }

    private static List<String> beforeOriginal(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isOriginal(lines.get(i))) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        List<String> kept = new ArrayList<>(lines.size());
        boolean withinQuote = false;
        for (String line : lines) {
            if (!isQuote(line)) {
                kept.add(line);
                withinQuote &= line.isEmpty();
            } else if (!withinQuote) {
                dropAttribution(kept);
                withinQuote = true;
            }
        }
        return kept;
    }

    /** The line that names whose words follow stands right above a quote. */
    private static void dropAttribution(List<String> kept) {
        int last = kept.size() - 1;
        while (last >= 0 && kept.get(last).isEmpty()) {
            last--;
        }
        if (last >= 0 && WROTE.matcher(kept.get(last)).matches()) {
            kept.subList(last, kept.size()).clear();
        }
    }

    private static boolean isOriginal(String line) {
        return line.contains("--") && ORIGINAL.matcher(line).matches();
    }

    private static boolean isQuote(String line) {
        return line.startsWith(">");
    }

    private static List<String> orAll(List<String> cut, List<String> all) {
        return cut.stream().allMatch(String::isBlank) ? all : cut;
    }

    private static String joined(List<String> lines) {
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (String line : lines) {
            if (line.isEmpty()) {
                blank = true;
            } else {
                out.append(out.isEmpty() ? "" : blank ? "\n\n" : "\n").append(line);
                blank = false;
            }
        }
        return out.toString().strip();
    }
}
