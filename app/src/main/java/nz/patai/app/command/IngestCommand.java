package nz.patai.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nz.patai.ingest.mbox.MailPaths;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai ingest}: mail from files into the running system, and requests that came another way. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Hands the messages of .eml files, mbox files and Maildirs to the system, waits until each is understood, and sums up. "
                    + "What is known already is not handed in again: run it again after whatever broke it off.",
            "With --channel, one FILE is a request by phone, by letter or transferred from another agency."
        })
public final class IngestCommand extends SystemCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--received",
            paramLabel = "WHEN",
            converter = Receipts.class,
            description =
                    "When they were received, where no trusted gateway's Received field says so: a day in New Zealand such as "
                            + "2024-02-07, or an instant such as 2024-02-07T09:12:00+13:00. A transfer is received when it comes to us.")
    private @Nullable Instant received;

    @ArgGroup(exclusive = false, heading = "A request that did not come by mail:%n")
    private @Nullable EntryOptions entry;

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, null)) {
            var upload = new MailUpload(desk, running, said(running), err());
            if (entry == null) {
                new MailPaths(paths, running.platform().ingest().maxMessageBytes()).forEach(upload::take);
            } else {
                var file = paths.getFirst();
                var enteredBy = running.officerOf(officer, Right.draft);
                upload.take(file.toString(), entry.message(file, day(), enteredBy.email()), Map.of());
            }
            var summary = upload.awaitAll();
            out().println(summary.line());
            return summary.clean() ? ExitCode.DONE.code() : ExitCode.COULD_NOT.code();
        }
    }

    private Map<String, String> said(Running running) {
        if (entry != null) {
            if (paths.size() > 1) {
                throw new Failure("with --channel give one FILE: each request is entered by itself");
            }
            return entry.said(day(), running.officerOf(officer, Right.draft).id());
        }
        return received == null ? Map.of() : Map.of("received", received.toString());
    }

    private Instant day() {
        if (received == null) {
            throw new Failure("--received is missing: say when it came");
        }
        return received;
    }
}
