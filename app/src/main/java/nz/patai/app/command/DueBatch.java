package nz.patai.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import nz.patai.statute.Calendars;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.due.DueRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads rows and prints them with their due date; a row that has none gets its error instead. Columns in any order; what else stands in
 * a row is printed unchanged.
 */
final class DueBatch {

    private static final String RECEIVED = "received";
    private static final String ACT = "act";

    private final String file;
    private final Calendars calendars = new Calendars();

    DueBatch(String file) {
        this.file = file;
    }

    /** True where every row has a due date. */
    boolean run(Reader in, PrintWriter out) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var rows = format.parse(in)) {
            var header = rows.getHeaderNames();
            if (!header.contains(RECEIVED) || !header.contains(ACT)) {
                throw new Failure(
                        file + ": its first line must name the columns received,act,region,extend_working_days");
            }
            var answers = rows.stream().map(this::answer).toList();
            var errors = answers.stream().anyMatch(a -> !a.error().isEmpty());
            print(header, answers, errors, out);
            return !errors;
        }
    }

    private void print(List<String> header, List<Answer> answers, boolean errors, PrintWriter out) throws IOException {
        var columns = new ArrayList<>(header);
        columns.add("due");
        if (errors) {
            columns.add("error");
        }
        var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord(columns);
        for (var answer : answers) {
            var row = new ArrayList<String>(answer.row());
            row.add(answer.due());
            if (errors) {
                row.add(answer.error());
            }
            printer.printRecord(row);
        }
        printer.flush();
    }

    private Answer answer(CSVRecord row) {
        var asked = new DueRow(get(row, RECEIVED), get(row, ACT), get(row, "region"), get(row, "extend_working_days"));
        return switch (asked.answer(calendars::of)) {
            case DueDate due -> new Answer(row.toList(), due.dueOn().toString(), "");
            case CountRefused refused -> new Answer(row.toList(), "", refused.message());
        };
    }

    private static String get(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private record Answer(List<String> row, String due, String error) {}
}
