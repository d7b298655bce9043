package nz.patai.app.command;

import java.io.PrintWriter;
import nz.patai.audit.Audit;
import nz.patai.register.RegisterJson;
import nz.patai.register.timeline.TimelineText;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patai audit timeline}: every event of a request. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description =
                "Prints every event of a request in order: when it happened, what, who, and the events that caused it.")
public final class AuditTimelineCommand extends AuditQuestion {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Override
    int answer(Audit audit, PrintWriter out) {
        var entries = audit.timeline(request)
                .orElseThrow(() ->
                        new Failure("nothing is recorded of " + request + ": see bin/patai register for the ids"));
        if (json) {
            entries.forEach(e -> out.println(RegisterJson.write(e)));
        } else {
            out.print(TimelineText.of(entries));
        }
        return ExitCode.DONE.code();
    }
}
