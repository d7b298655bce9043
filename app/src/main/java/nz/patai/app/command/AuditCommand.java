package nz.patai.app.command;

import java.util.concurrent.Callable;
import nz.patai.runtime.service.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code patai audit}: what the topics say. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditTimelineCommand.class, AuditReplayCommand.class},
        description = "Answers from the topics alone, whatever the services hold now.")
public final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USAGE.code();
    }
}
