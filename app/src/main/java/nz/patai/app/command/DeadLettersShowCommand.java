package nz.patai.app.command;

import nz.patai.app.up.UpSystem;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai dead-letters show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one: where it stands and where it failed.")
public final class DeadLettersShowCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, or how that begins.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    UpSystem.Parts needs() {
        return UpSystem.Parts.DESK;
    }

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, null)) {
            var row = DeadLetter.named(desk, id);
            if (json) {
                out().println(row);
                return ExitCode.DONE.code();
            }
            out().printf("%s%n", row.path("event_id").asText());
            out().printf(
                            "  %s could not process %s, partition %s, offset %s (%s)%n",
                            row.path("service").asText(),
                            row.path("topic").asText(),
                            row.path("partition").asText(),
                            row.path("offset").asText(),
                            row.path("stage").asText());
            out().printf(
                            "  thread %s, since %s%n",
                            row.path("thread_id").asText(), row.path("since").asText());
            out().printf("  error %s%n", row.path("error_class").asText());
            row.path("frames").forEach(frame -> out().printf("    %s%n", frame.asText()));
            out().printf(
                            "  %s%n",
                            row.path("action").isNull()
                                    ? "open: its thread sends no letter. Mend the cause, then: bin/patai dead-letters resolve "
                                            + row.path("event_id").asText().substring(0, 13) + " --retry"
                                    : row.path("action").asText() + " by "
                                            + row.path("resolved_by").asText() + " at "
                                            + row.path("resolved_at").asText());
            return ExitCode.DONE.code();
        }
    }
}
