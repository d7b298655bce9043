package nz.patai.desk;

import java.util.UUID;
import nz.patai.register.outcome.CommandOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command, as it goes over the wire.
 *
 * @param outcome {@code pending}, {@code accepted} or {@code refused}
 * @param fact record name of the fact it became; null where it is none
 * @param eventId that fact; null where it is none
 * @param section the section that does not allow it; null where it is not the law
 * @param reason why it was refused, and what to do; null where it was not
 */
record CommandAnswer(
        String outcome,
        @Nullable String fact,
        @Nullable UUID eventId,
        @Nullable String section,
        @Nullable String reason) {

    static CommandAnswer of(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Pending() -> new CommandAnswer("pending", null, null, null, null);
            case CommandOutcome.Accepted(var fact, var id) -> new CommandAnswer("accepted", fact, id, null, null);
            case CommandOutcome.Refused(var section, var reason) ->
                new CommandAnswer("refused", null, null, section, reason);
        };
    }
}
