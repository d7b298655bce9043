package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import nz.patai.app.up.UpSystem;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patai dead-letters list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is open, the oldest first.")
public final class DeadLettersListCommand extends SystemCommand {

    private static final String COLUMNS = "%-13s  %-20s  %-16s  %-15s  %-24s  %s%n";

    @Option(names = "--all", description = "Also what is resolved.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Override
    UpSystem.Parts needs() {
        return UpSystem.Parts.DESK;
    }

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, null)) {
            var rows = desk.get("/api/dead-letters" + (all ? "" : "?open=true"));
            if (json) {
                rows.forEach(out()::println);
            } else {
                out().printf(COLUMNS, "ID", "SINCE", "SERVICE", "STAGE", "THREAD", "ERROR");
                rows.forEach(this::print);
            }
        }
        return ExitCode.DONE.code();
    }

    private void print(JsonNode row) {
        var error = row.path("error_class").asText();
        out().printf(
                        COLUMNS,
                        row.path("event_id").asText().substring(0, 13),
                        row.path("since").asText().replaceFirst("\\.\\d+", ""),
                        row.path("service").asText(),
                        row.path("stage").asText(),
                        row.path("thread_id").asText(),
                        error.substring(error.lastIndexOf('.') + 1)
                                + (row.path("action").isNull()
                                        ? ""
                                        : ", " + row.path("action").asText()));
    }
}
