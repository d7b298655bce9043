package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A body without the lines that quote an earlier mail.
 *
 * @param left the other lines
 * @param found whether there were any
 */
record Quotes(List<String> left, boolean found) {

    private static final Pattern WROTE = Pattern.compile("\\s*On\\s.{5,300}\\swrote:\\s*");
    private static final int LONGEST_NAMING = 320;

    /**
     * Cuts.
     *
     * @param isReply true where every marked line is a quote; else only those below the words that name whose they are
     */
    static Quotes cut(List<String> lines, boolean isReply) {
        List<String> kept = new ArrayList<>(lines.size());
        boolean within = false;
        boolean found = false;
        for (String line : lines) {
            if (!isQuote(line)) {
                kept.add(line);
                within &= line.isEmpty();
            } else if (within || dropNaming(kept) || isReply) {
                within = true;
                found = true;
            } else {
                kept.add(line);
            }
        }
        return new Quotes(kept, found);
    }

    static boolean isQuote(String line) {
        return line.startsWith(">");
    }

    /** The words that name whose words follow stand right above a quote, on one line or two; false where they do not. */
    private static boolean dropNaming(List<String> kept) {
        int last = kept.size() - 1;
        while (last >= 0 && kept.get(last).isEmpty()) {
            last--;
        }
        for (int first = last; first >= Math.max(0, last - 1) && last >= 0; first--) {
            var naming = String.join(" ", kept.subList(first, last + 1));
            if (naming.length() <= LONGEST_NAMING && WROTE.matcher(naming).matches()) {
                kept.subList(first, kept.size()).clear();
                return true;
            }
        }
        return false;
    }
}
