package nz.patai.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailLimits;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.ParseLine;
import nz.patai.ingest.domain.RejectReason;
import nz.patai.ingest.mbox.MailEntry;
import nz.patai.ingest.mbox.MailPaths;
import nz.patai.ingest.wire.ParseLineJson;
import nz.patai.runtime.config.MailReading;
import nz.patai.runtime.service.ExitCode;
import nz.patai.runtime.streams.TimeLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patai parse}: what is read out of mails, without Kafka. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Prints one JSON line for each message of .eml files, mbox files and Maildirs. No running system is needed.")
public final class ParseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    private final MailParser parser = MailParser.withDefaultLimits();
    private final TimeLimit patience = new TimeLimit(Duration.ofSeconds(MailReading.USUAL.maxSeconds()));
    private boolean unreadable;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        new MailPaths(paths, MailLimits.DEFAULT.maxMessageBytes()).forEach(entry -> print(entry, out));
        out.flush();
        return unreadable ? ExitCode.COULD_NOT.code() : ExitCode.DONE.code();
    }

    private void print(MailEntry entry, PrintWriter out) {
        var path = entry.path().toString();
        var line = switch (entry) {
            case MailEntry.Raw raw ->
                patience.within(
                        () -> ParseLine.of(path, parser.parse(raw.bytes()), FyiSite.DEFAULT),
                        () -> ParseLine.unreadable(path, RejectReason.TOO_SLOW.line()));
            case MailEntry.TooLarge large -> ParseLine.unreadable(path, large.reason());
            case MailEntry.Unreadable broken -> {
                unreadable = true;
                spec.commandLine().getErr().println("patai: " + path + ": " + broken.reason());
                yield ParseLine.unreadable(path, broken.reason());
            }
        };
        out.println(ParseLineJson.toJson(line));
    }
}
