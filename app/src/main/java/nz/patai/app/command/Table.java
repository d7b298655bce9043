package nz.patai.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in columns of their own width, two blanks apart; the last column as long as it is. */
final class Table {

    private static final int WIDEST = 44;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintWriter out) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column ->
                        rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0))
                .boxed()
                .toList();
        for (var row : rows) {
            out.println(IntStream.range(0, row.size())
                    .mapToObj(
                            c -> c == row.size() - 1 ? row.get(c) : padded(row.get(c), Math.min(widths.get(c), WIDEST)))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
    }

    private static String padded(String text, int width) {
        var length = width(text);
        if (length > width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
        return text + " ".repeat(width - length);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
