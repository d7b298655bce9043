package nz.patai.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nz.patai.classifier.cli.ClassifyLine;
import nz.patai.classifier.domain.Classifier;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patai classify}: what is asked in texts, without Kafka. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description =
                "Reads lines {id, agency, subject, body}, prints lines {id, kind, questions} in the same order. No running system is needed.")
public final class ClassifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "F.jsonl", description = "One JSON object per line.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var classify = new ClassifyLine(Classifier.byRules());
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var number = 0;
        var rejected = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                switch (classify.classify(line)) {
                    case ClassifyLine.Result.Classified(var json) -> out.println(json);
                    case ClassifyLine.Result.Rejected(var reason) -> {
                        rejected++;
                        err.println("patai: " + file + " line " + number + ": " + reason);
                    }
                }
            }
        } catch (NoSuchFileException e) {
            throw new Failure(file + " is not there: give the path of a file with one JSON object per line");
        }
        out.flush();
        return rejected == 0 ? ExitCode.DONE.code() : ExitCode.COULD_NOT.code();
    }
}
