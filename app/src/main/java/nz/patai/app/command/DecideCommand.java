package nz.patai.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.api.FileRequest;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai decide}: a person's decision, from a file. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description =
                "Records what an officer decides on a request, or puts on its file: an answer for each question, a clarification "
                        + "to seek, an extension, a transfer, a charge, material supplied, a complaint, a publication. Prints "
                        + "what came of it; refused where the law does not allow it, with the section.")
public final class DecideCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    /** A file, or a template for one. */
    static final class What {

        @Option(names = "--file", paramLabel = "F.yaml", description = "The decision: kind, answers and so on.")
        @Nullable
        Path file;

        @ArgGroup(exclusive = false)
        @Nullable
        Blank blank;
    }

    /** What template. */
    static final class Blank {

        @Option(
                names = "--template",
                required = true,
                description = "Prints a file to fill in, with the request's own questions.")
        boolean template;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "decision",
                description = "Of which kind: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
        DecisionTemplate kind = DecisionTemplate.decision;
    }

    @Override
    int run(Running running) throws IOException {
        try (var desk = running.desk(officer, Right.draft)) {
            if (what.file == null) {
                var kind = what.blank == null ? DecisionTemplate.decision : what.blank.kind;
                out().print(kind.text(desk.get("/api/request", "id", request)));
                return ExitCode.DONE.code();
            }
            var text = read(what.file);
            var command = CommandRequest.parse(what.file.toString(), text);
            checkRequest(what.file, command);
            var fact = Outcomes.accepted(desk, desk.enter(text), out());
            if (!(command instanceof FileRequest)) {
                ComposedLetter.await(desk, request, fact, out());
            }
            return ExitCode.DONE.code();
        }
    }

    private String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failure(
                    file + " is not there: bin/patai decide " + request + " --template prints one to fill in");
        }
    }

    private void checkRequest(Path file, CommandRequest command) {
        var about = switch (command) {
            case CommandRequest.OnRequest onRequest -> onRequest.request();
            case CommandRequest.OnMail onMail -> "mail " + onMail.mail();
        };
        if (!about.equals(request)) {
            throw new Failure(file + " is about " + about + ", not about " + request + ": name the right one");
        }
    }
}
