package nz.patai.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nz.patai.app.up.UpSystem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks or tells the system on a data directory. */
abstract class SystemCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(
            names = "--as",
            paramLabel = "OFFICER",
            description = "Who asks, an id in agency.yaml; default: the first who may.")
    protected @org.jspecify.annotations.Nullable String officer;

    @Override
    public final Integer call() throws Exception {
        try (var running = Running.on(data.existing(), needs(), err())) {
            return run(running);
        } finally {
            out().flush();
        }
    }

    /** What must run for it: the desk alone for one that only looks. */
    UpSystem.Parts needs() {
        return UpSystem.Parts.ALL;
    }

    /** Does it; returns the exit code. */
    abstract int run(Running running) throws Exception;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
