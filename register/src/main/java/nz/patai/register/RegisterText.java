package nz.patai.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The register as a table of text, one line for each row under a line of column names. Columns are two blanks apart; what is not known is a
 * hyphen; LEFT is the working days left.
 */
public final class RegisterText {

    private static final int WIDEST_TITLE = 60;
    private static final List<String> COLUMNS =
            List.of("ID", "REFERENCE", "TITLE", "RECEIVED", "DUE", "LEFT", "STATUS", "QUESTIONS");

    private RegisterText() {}

    /** The table, each line ended. */
    public static String of(List<RegisterRow> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS);
        rows.forEach(r -> lines.add(cells(r)));
        var widths = IntStream.range(0, COLUMNS.size())
                .map(c -> lines.stream()
                        .mapToInt(l -> l.get(c).codePointCount(0, l.get(c).length()))
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(l -> line(l, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(RegisterRow r) {
        return List.of(
                r.id(),
                cell(r.reference()),
                shortened(cell(r.title())),
                cell(r.received()),
                cell(r.due()),
                cell(r.workingDaysLeft()),
                r.status().toString(),
                String.valueOf(r.questions()));
    }

    private static String cell(@Nullable Object value) {
        var text = PlainText.line(Objects.toString(value, ""));
        return text.isBlank() ? "-" : text;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= WIDEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, WIDEST_TITLE - 1)) + "…";
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(c -> cells.get(c)
                                + " "
                                        .repeat(widths[c]
                                                - cells.get(c)
                                                        .codePointCount(
                                                                0, cells.get(c).length())))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }
}
