package nz.patai.register.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nz.patai.event.CommandRefused;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.register.history.Sealing;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandOutcomeTest {

    private History history;
    private UUID request;
    private UUID command;

    @BeforeEach
    void askForAWithdrawal() {
        history = new History("fyi-9", Sealing.plain(), "2024-02-08T09:00:00+13:00");
        request = history.by("ingest", Topics.REQUESTS, Mails.request(history, "9".repeat(64)));
        command = history.by(History.OFFICER, Topics.COMMANDS, new WithdrawRequest(null, null), request);
    }

    @Test
    void isPendingUntilItIsDecidedOn() {
        assertThat(CommandOutcome.of(command, history.events())).contains(new CommandOutcome.Pending());
    }

    @Test
    void isTheFactThatItBecame() {
        var fact = history.by(History.OFFICER, Topics.DECISIONS, new RequestWithdrawn(null, null), command);
        assertThat(CommandOutcome.of(command, history.events().reversed()))
                .contains(new CommandOutcome.Accepted("RequestWithdrawn", fact));
    }

    @Test
    void isTheRefusalWithItsSection() {
        refuse("OIA s 15(1)", command);
        assertThat(CommandOutcome.of(command, history.events()))
                .contains(new CommandOutcome.Refused("OIA s 15(1)", "look again"));
    }

    @Test
    void staysAsItWasFirstDecided() {
        refuse(null, command);
        history.at("2024-02-09T09:00:00+13:00")
                .by(History.OFFICER, Topics.DECISIONS, new RequestWithdrawn(null, null), command);
        assertThat(CommandOutcome.of(command, history.events().reversed()))
                .contains(new CommandOutcome.Refused(null, "look again"));
    }

    @Test
    void isNotTakenFromADecisionOnAnotherCommand() {
        var other = history.by(History.OFFICER, Topics.COMMANDS, new WithdrawRequest(null, null), request);
        refuse(null, other);
        assertThat(CommandOutcome.of(command, history.events())).contains(new CommandOutcome.Pending());
    }

    @Test
    void isNoneForAnEventThatIsNoCommand() {
        assertThat(CommandOutcome.of(request, history.events())).isEmpty();
        assertThat(CommandOutcome.of(new UUID(1, 2), history.events())).isEmpty();
    }

    private void refuse(@Nullable String section, UUID refused) {
        history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new CommandRefused("WithdrawRequest", section, "look again"),
                refused);
    }
}
