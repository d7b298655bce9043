package nz.patai.app.command;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import nz.patai.app.up.UpSystem;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai show}: everything of one request. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Prints everything of one request: its questions with natures, flags and evidence, the clock with its proof, "
                        + "decisions, letters, alerts, and the events behind each.")
public final class ShowCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Also writes every letter into this directory, one that waits for a signature too.")
    private @Nullable Path letters;

    @Override
    UpSystem.Parts needs() {
        return UpSystem.Parts.DESK;
    }

    @Override
    int run(Running running) throws IOException, MessagingException {
        try (var desk = running.desk(officer, null)) {
            var view = desk.get("/api/request", "id", request);
            if (json) {
                out().println(view);
            } else {
                new RequestPage(view, out()).print();
            }
            if (letters != null) {
                new LetterFiles(desk, letters).all(view).forEach(file -> err().println("written: " + file));
            }
            return ExitCode.DONE.code();
        }
    }
}
