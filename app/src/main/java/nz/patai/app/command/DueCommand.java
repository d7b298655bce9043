package nz.patai.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nz.patai.runtime.service.ExitCode;
import nz.patai.statute.CountRefused;
import nz.patai.statute.DueDate;
import nz.patai.statute.due.DueRow;
import nz.patai.statute.due.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patai due}: when a decision is due. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Prints the date on which the decision on a request is due (OIA s 15(1), LGOIMA s 13(1)).")
public final class DueCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(names = "--act", defaultValue = "OIA", description = "OIA or LGOIMA; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String act;

    @Option(names = "--region", defaultValue = "", description = "For LGOIMA: whose anniversary day is no working day.")
    @SuppressWarnings("NullAway.Init")
    private String region;

    @Option(
            names = "--extend",
            defaultValue = "",
            paramLabel = "N",
            description = "Working days of an extension (OIA s 15A).")
    @SuppressWarnings("NullAway.Init")
    private String extend;

    @Option(names = "--explain", description = "Adds each day counted, or skipped and by which law.")
    private boolean explain;

    /** One date or a file of them. */
    static final class What {

        @Parameters(index = "0", paramLabel = "DATE", description = "The day of receipt, such as 2024-02-07.")
        @Nullable
        String date;

        @Option(
                names = "--batch",
                paramLabel = "F.csv",
                description = "Columns received,act,region,extend_working_days; prints the same rows plus due.")
        @Nullable
        Path batch;
    }

    @Override
    public Integer call() {
        return what.batch == null ? one(String.valueOf(what.date)) : batch(what.batch);
    }

    private int one(String date) {
        return switch (new DueRow(date, act, region, extend).answer()) {
            case DueDate due -> {
                due.warnings().forEach(w -> err().println("warning: " + w));
                out().println(due.dueOn());
                if (explain) {
                    Explanation.lines(due).forEach(out()::println);
                }
                yield ExitCode.DONE.code();
            }
            case CountRefused refused -> throw new Failure(refused.message());
        };
    }

    private int batch(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            var allGood = new DueBatch(file.toString()).run(in, out());
            out().flush();
            return allGood ? ExitCode.DONE.code() : ExitCode.COULD_NOT.code();
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failure(file + " is not there: give the path of a CSV file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
