package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import nz.patai.app.up.UpSystem;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patai register}: one row for each request. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "Prints one row for each request: what is due when, and where it stands.")
public final class RegisterCommand extends SystemCommand {

    @Option(names = "--open", description = "Only where somebody has something to do.")
    private boolean open;

    @Option(names = "--overdue", description = "Only where the limit is over.")
    private boolean overdue;

    @Option(names = "--due-within", paramLabel = "N", description = "Only where at most N working days are left.")
    private @Nullable Integer dueWithin;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Override
    UpSystem.Parts needs() {
        return UpSystem.Parts.DESK;
    }

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, null)) {
            print(desk.get("/api/register" + query()), json, out());
        }
        return ExitCode.DONE.code();
    }

    /** Prints rows as a table or as JSON lines. */
    public static void print(JsonNode rows, boolean json, PrintWriter out) {
        if (json) {
            rows.forEach(out::println);
            return;
        }
        var table = new Table("ID", "REFERENCE", "TITLE", "RECEIVED", "DUE", "LEFT", "STATUS", "QUESTIONS");
        for (var row : rows) {
            table.add(
                    text(row, "id"),
                    text(row, "reference"),
                    text(row, "title"),
                    text(row, "received"),
                    text(row, "due"),
                    text(row, "working_days_left"),
                    text(row, "status"),
                    text(row, "questions"));
        }
        table.print(out);
    }

    private String query() {
        var parts = new ArrayList<String>();
        if (open) {
            parts.add("open=true");
        }
        if (overdue) {
            parts.add("overdue=true");
        }
        if (dueWithin != null) {
            parts.add("due_within=" + dueWithin);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isNull() || row.path(field).isMissingNode()
                ? "-"
                : row.path(field).asText();
    }
}
