package nz.patai.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import nz.patai.audit.Audit;
import nz.patai.register.RegisterJson;
import nz.patai.register.RegisterText;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patai audit replay}: the register as it stood. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Prints the register as it stood at an instant: the same bytes at every run.")
public final class AuditReplayCommand extends AuditQuestion {

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "INSTANT",
            converter = InstantArgument.class,
            description = "What had happened by then, such as 2024-02-20T00:00:00+13:00.")
    @SuppressWarnings("NullAway.Init")
    private Instant asOf;

    @Option(
            names = "--known-by",
            paramLabel = "INSTANT",
            converter = InstantArgument.class,
            description = "Only what had been recorded by then; default: all that is recorded now.")
    private @Nullable Instant knownBy;

    @Override
    int answer(Audit audit, PrintWriter out) {
        var rows = audit.replay(asOf, knownBy);
        if (json) {
            rows.forEach(row -> out.println(RegisterJson.write(row)));
        } else {
            out.print(RegisterText.of(rows));
        }
        return ExitCode.DONE.code();
    }
}
