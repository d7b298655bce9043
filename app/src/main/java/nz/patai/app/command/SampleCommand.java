package nz.patai.app.command;

import java.util.concurrent.Callable;
import nz.patai.app.sample.Sample;
import nz.patai.app.up.Installation;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patai sample}: the whole pipeline on an invented inbox, under simulated days. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description =
                "Runs everything and plays a sample inbox under simulated days, from 11 December 2023 to 8 March 2024; "
                        + "prints the register as it fills, and at the end the letters that were sent.")
public final class SampleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--keep", description = "Stay up when the play is over, until Ctrl-C.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var directory = data.orNew("sample");
        var sample = new Sample(out);
        try (var system = sample.start(Installation.open(directory))) {
            DataOption.remember(directory);
            sample.play(system);
            out.println();
            out.println("Look closer: bin/patai show fyi-25642, bin/patai audit timeline fyi-25642,");
            out.println("             bin/patai audit replay --as-of 2024-02-20T00:00:00+13:00");
            out.flush();
            if (keep) {
                UpCommand.printAddresses(out, system);
                return UpCommand.untilStopped(system);
            }
            return ExitCode.DONE.code();
        }
    }
}
