package nz.patai.app.command;

import java.nio.file.Path;
import java.util.List;
import nz.patai.ingest.mbox.MailPaths;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai ingest}: mail from files into the running system. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Hands the messages of .eml files, mbox files and Maildirs to the system, waits until each is understood, and sums up.")
public final class IngestCommand extends SystemCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--received",
            paramLabel = "INSTANT",
            description =
                    "When they were received, where no trusted gateway's Received field says so, such as 2024-02-07T09:12:00+13:00.")
    private java.time.@Nullable OffsetDateTime received;

    @Override
    int run(Running running) {
        var at = received == null ? null : received.toInstant();
        try (var desk = running.desk(officer, null)) {
            var upload = new MailUpload(
                    desk,
                    running.address("files"),
                    running.installation().filesToken().read(),
                    at,
                    err());
            new MailPaths(paths, running.platform().ingest().maxMessageBytes()).forEach(upload::take);
            var summary = upload.awaitAll();
            out().println(summary.line());
            return summary.clean() ? ExitCode.DONE.code() : ExitCode.COULD_NOT.code();
        }
    }
}
