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

    /**
     * How much of a text is passed on, in UTF-16 code units: some twenty pages. A longer one is shortened and flagged, for all that is made of
     * a request must fit into events and states; the whole of it stands in the mail.
     */
    public static final int MOST_CHARACTERS = 60_000;

    /** Says whether it is longer than what is passed on. */
    public boolean isLong() {
        return text.length() > MOST_CHARACTERS;
    }

    /** Gives what is passed on: all of it, or its beginning with a line that says how much is missing. */
    public String told() {
        if (!isLong()) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + "\n\n[" + (text.length() - end)
                + " more characters are in the mail as it came: bin/patai show REQUEST --original DIR]";
    }

    /** Gives what the person wrote in a mail. */
    public static WrittenText of(ParsedMail mail) {
        var header = mail.header();
        var isReply = header.inReplyTo() != null
                || !header.references().isEmpty()
                || SubjectLine.of(header.subject()).isReply();
        return of(mail.text(), isReply);
    }

    /**
     * Gives what the person wrote in a body as read.
     *
     * @param isReply true where the mail answers another. In one that answers nothing, lines that begin with {@code >} are a quote only
     *     below the words that name whose they are; else a person wrote or pasted them, and asks about them
     */
    static WrittenText of(String body, boolean isReply) {
        List<String> all = GatewayBanner.strip(
                Signature.cut(Safelink.unwrap(CleanText.of(body)).lines().toList()).stream()
                        .map(String::stripTrailing)
                        .toList());
        List<FyiFooter> footers = FyiFooter.mayContainNotice(body) ? ownFooters(all) : List.of();
        List<String> own = withoutFooters(all, footers);
        List<String> answer = orAll(beforeOriginal(own, isReply), own);
        Quotes cut = Quotes.cut(answer, isReply);
        List<String> written = orAll(cut.left(), answer);
        boolean quotes = cut.found() || own.stream().anyMatch(WrittenText::isOriginal);
        return new WrittenText(joined(written), quotes, !footers.isEmpty());
    }

    /** Notices within a {@code >} quote go with the quote. */
    private static List<FyiFooter> ownFooters(List<String> lines) {
        return FyiFooter.findAll(lines).stream()
                .filter(footer -> !Quotes.isQuote(lines.get(footer.notice())))
                .toList();
    }

    /** A notice in the middle was pasted and goes alone; below the last one mostly mail systems write. */
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
        if (footers.getLast().isClosed(lines)) {
            kept.addAll(BelowNotice.written(lines.subList(from, lines.size())));
        }
        return kept;
    }

    private static List<String> beforeOriginal(List<String> lines, boolean isReply) {
        for (int i = 0; i < lines.size(); i++) {
            if (isOriginal(lines.get(i)) || (isReply && HeadBlock.beginsAt(lines, i))) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static boolean isOriginal(String line) {
        return line.contains("--") && ORIGINAL.matcher(line).matches();
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
