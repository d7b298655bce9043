package nz.patai.app.command;

import nz.patai.desk.api.CommandRequest;
import nz.patai.runtime.config.AgencyConfig.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai withdraw}: closes a request that the requester has taken back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Closes a request that the requester has withdrawn.")
public final class WithdrawCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Option(names = "--note", description = "A note for the file.")
    private @Nullable String note;

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, Right.draft)) {
            var command = desk.enter(new CommandRequest.Withdrawal(request, null, null, null, note));
            return Outcomes.await(desk, command, out());
        }
    }
}
