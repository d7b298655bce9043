package nz.patai.classifier.domain.text;

import java.util.Locale;
import java.util.Optional;
import nz.patai.classifier.domain.text.Marker.Numbering;
import nz.patai.classifier.domain.text.Marker.Style;

/** Reads the marker of a list item at a position of a text: {@code 1.}, {@code (a)}, {@code 4b)}, {@code Q3 -}, a bullet. */
final class MarkerReader {
    private static final String BULLETS = "-*\u2022\u00b7\u2013\u2014\u00a7\u25cf\u25e6\u25aa\u2023+\u2192\uf0b7\u00d8";
    private static final String CLOSING = ".):";
    private static final int LONGEST_NUMBER = 6;

    private MarkerReader() {}

    static Optional<Marker> read(String text, Span line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return bullet(text, line).or(() -> named(text, line)).or(() -> numbered(text, line));
    }

    private static Optional<Marker> bullet(String text, Span line) {
        char c = text.charAt(line.start());
        boolean isGlyph = BULLETS.indexOf(c) >= 0 && c != '*' && c != '-' && c != '+';
        int end = line.start() + 1;
        boolean isApart = end < line.end() && Blanks.isBlank(text.charAt(end));
        boolean isLetterO = c == 'o' && isApart;
        boolean isSolid = BULLETS.indexOf(c) >= 0 && end < line.end() && Character.isLetter(text.charAt(end));
        if ((BULLETS.indexOf(c) >= 0 && (isApart || isGlyph || isSolid)) || isLetterO) {
            return Optional.of(
                    new Marker(new Span(line.start(), end), new Style(Numbering.BULLET, String.valueOf(c)), 0));
        }
        return Optional.empty();
    }

    private static Optional<Marker> named(String text, Span line) {
        int wordEnd = line.start();
        while (wordEnd < line.end() && Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String word = text.substring(line.start(), wordEnd).toLowerCase(Locale.ROOT);
        if (!isListWord(word)) {
            return Optional.empty();
        }
        int numberStart = skipBlanks(text, wordEnd, line.end());
        int numberEnd = endOfDigits(text, numberStart, line.end());
        if (numberEnd == numberStart || numberEnd - numberStart > 2) {
            return Optional.empty();
        }
        return closedName(text, line, word, numberStart, numberEnd);
    }

    private static Optional<Marker> closedName(String text, Span line, String word, int numberStart, int numberEnd) {
        int end = skipBlanks(text, numberEnd, line.end());
        if (end >= line.end() || ".:)-\u2013".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        int ordinal = Integer.parseInt(text, numberStart, numberEnd, 10);
        return Optional.of(new Marker(new Span(line.start(), end + 1), new Style(Numbering.NAMED, word), ordinal));
    }

    private static boolean isListWord(String word) {
        return switch (word) {
            case "question", "q", "request", "part", "item", "point" -> true;
            default -> false;
        };
    }

    private static Optional<Marker> numbered(String text, Span line) {
        boolean isBracketed = text.charAt(line.start()) == '(';
        int start = isBracketed ? line.start() + 1 : line.start();
        int end = endOfNumber(text, start, line.end());
        if (end == start || end - start > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String number = text.substring(start, end);
        int closed = endOfClosing(text, end, line.end());
        if (isBracketed && !text.startsWith(")", end)) {
            return Optional.empty();
        }
        if (closed == end && !standsAlone(text, line, number, end)) {
            return Optional.empty();
        }
        if (closed < line.end() && !mayFollow(text, closed, line.end())) {
            return Optional.empty();
        }
        String closing = (isBracketed ? "(" : "") + text.substring(end, closed);
        return Ordinals.of(number)
                .map(read -> new Marker(
                        new Span(line.start(), closed), new Style(read.numbering(), closing), read.ordinal()));
    }

    /** "1 the recruitment goals": a bare number counts as a marker only if small and a lower-case word follows. */
    private static boolean standsAlone(String text, Span line, String number, int end) {
        boolean isSmall = number.length() == 1 && Character.isDigit(number.charAt(0));
        boolean isCompound =
                number.length() == 2 && Character.isDigit(number.charAt(0)) && Character.isLetter(number.charAt(1));
        boolean isDotted = number.indexOf('.') > 0;
        int next = skipBlanks(text, end, line.end());
        return (isSmall || isCompound || isDotted)
                && next > end
                && next < line.end()
                && Character.isLetter(text.charAt(next));
    }

    /** A marker is followed by a blank, or by a letter where the writer forgot it ("1.How many"). */
    private static boolean mayFollow(String text, int at, int end) {
        char c = text.charAt(at);
        return Blanks.isBlank(c)
                || (Character.isUpperCase(c) && at + 1 < end && Character.isLowerCase(text.charAt(at + 1)));
    }

    private static int endOfNumber(String text, int start, int limit) {
        int end = start;
        while (end < limit && (isAsciiAlnum(text.charAt(end)) || isInnerDot(text, start, end, limit))) {
            end++;
        }
        return end;
    }

    private static boolean isInnerDot(String text, int start, int at, int limit) {
        return text.charAt(at) == '.'
                && at > start
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < limit
                && isAsciiAlnum(text.charAt(at + 1))
                && (Character.isDigit(text.charAt(at + 1)) || text.startsWith(")", at + 2));
    }

    private static boolean isAsciiAlnum(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int endOfClosing(String text, int start, int limit) {
        int end = start;
        while (end < limit && end - start < 2 && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int endOfDigits(String text, int start, int limit) {
        int end = start;
        while (end < limit && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipBlanks(String text, int start, int limit) {
        int at = start;
        while (at < limit && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
