package nz.patai.app.command;

import picocli.CommandLine.Command;

/** {@code patai dead-letters}: what could not be processed, and its re-drive. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "What could not be processed. While one is open, its thread sends no letter.",
        subcommands = {
            DeadLettersListCommand.class,
            DeadLettersShowCommand.class,
            DeadLettersResolveCommand.class,
        })
public final class DeadLettersCommand {}
