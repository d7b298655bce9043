package nz.patai.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patai import-cases}: takes over the open cases of a register before. */
@Command(
        name = "import-cases",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over open cases from another register: each keeps its reference and the day it was received, its clock runs from that "
                    + "day, and it is not acknowledged again.",
            "FILE is CSV (RFC 4180, UTF-8). Columns: reference, received (a day), reply_to, and either text or text_file (beside FILE); "
                    + "requester, subject and body where they are known. All rows are checked before the first is taken; run it again "
                    + "after whatever broke it off."
        })
public final class ImportCasesCommand extends SystemCommand {

    @Parameters(paramLabel = "FILE", description = "The cases.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    int run(Running running) throws IOException {
        var bodies = running.installation().agency().bodies().stream()
                .map(body -> body.id())
                .toList();
        var cases = new OpenCases(file, bodies).read();
        var said = Map.of(
                "channel",
                "taken_over",
                "entered_by",
                running.officerOf(officer, Right.draft).id());
        try (var desk = running.desk(officer, null)) {
            var upload = new MailUpload(desk, running, said, err());
            cases.forEach(open -> upload.take(open.reference(), open.message(), open.said()));
            var summary = upload.awaitAll();
            out().println(summary.line());
            return summary.clean() ? ExitCode.DONE.code() : ExitCode.COULD_NOT.code();
        }
    }
}
