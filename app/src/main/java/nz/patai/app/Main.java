package nz.patai.app;

import nz.patai.app.command.AuditCommand;
import nz.patai.app.command.ClassifyCommand;
import nz.patai.app.command.DeadLettersCommand;
import nz.patai.app.command.DecideCommand;
import nz.patai.app.command.DueCommand;
import nz.patai.app.command.Failure;
import nz.patai.app.command.FollowUpCommand;
import nz.patai.app.command.ImportCasesCommand;
import nz.patai.app.command.IngestCommand;
import nz.patai.app.command.ParseCommand;
import nz.patai.app.command.RegisterCommand;
import nz.patai.app.command.SampleCommand;
import nz.patai.app.command.ShowCommand;
import nz.patai.app.command.SignCommand;
import nz.patai.app.command.TopicsCommand;
import nz.patai.app.command.TreatAsCommand;
import nz.patai.app.command.UpCommand;
import nz.patai.app.command.WithdrawCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code patai}. Ends with 0 for done, 1 for could not (the reason on standard error), 2 for wrong usage. */
@Command(
        name = "patai",
        mixinStandardHelpOptions = true,
        version = "Pātai 0.1.0",
        description = "The request pipeline for the Official Information Act.",
        subcommands = {
            UpCommand.class,
            SampleCommand.class,
            IngestCommand.class,
            ImportCasesCommand.class,
            RegisterCommand.class,
            ShowCommand.class,
            DecideCommand.class,
            SignCommand.class,
            WithdrawCommand.class,
            FollowUpCommand.class,
            TreatAsCommand.class,
            DueCommand.class,
            ParseCommand.class,
            ClassifyCommand.class,
            DeadLettersCommand.class,
            AuditCommand.class,
            TopicsCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, for tests too. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> Failure.explain(e, line.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
