package nz.patai.responder.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a paragraph: plain words, or an address that can be followed.
 *
 * @param url where it leads, empty for plain words
 */
public record TextRun(String text, String url) {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"“”]{3,2000}");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]'’]+$");

    /** The stretches of {@code paragraph}, in order; together they spell it. */
    public static List<TextRun> of(String paragraph) {
        List<TextRun> runs = new ArrayList<>();
        Matcher matcher = URL.matcher(paragraph);
        int end = 0;
        while (matcher.find()) {
            String url = TRAILING.matcher(matcher.group()).replaceFirst("");
            addPlain(runs, paragraph.substring(end, matcher.start()));
            runs.add(new TextRun(url, url));
            end = matcher.start() + url.length();
        }
        addPlain(runs, paragraph.substring(end));
        return List.copyOf(runs);
    }

    private static void addPlain(List<TextRun> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new TextRun(text, ""));
        }
    }
}
