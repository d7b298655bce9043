package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import nz.patai.app.up.UpSystem;
import nz.patai.register.RegisterJson;
import nz.patai.register.RegisterRow;
import nz.patai.register.RegisterText;
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

    @Option(names = "--set-aside", description = "Only mail that waits for a person to say what it is.")
    private boolean setAside;

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
        var read = new ArrayList<RegisterRow>();
        rows.forEach(row -> read.add(RegisterJson.row(row)));
        out.print(RegisterText.of(read));
    }

    private String query() {
        var parts = new ArrayList<String>();
        if (open) {
            parts.add("open=true");
        }
        if (overdue) {
            parts.add("overdue=true");
        }
        if (setAside) {
            parts.add("set_aside=true");
        }
        if (dueWithin != null) {
            parts.add("due_within=" + dueWithin);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
