package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nz.patai.desk.api.Resolution;
import nz.patai.desk.client.DeskClient;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai dead-letters resolve}. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "Has the record processed again once its cause is mended, or notes that it was settled by hand.")
public final class DeadLettersResolveCommand extends SystemCommand {

    private static final int LOOKS = 50;

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, or how that begins.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private How how;

    /** One of two. */
    static final class How {

        @Option(names = "--retry", required = true, description = "Process the record again.")
        private boolean retry;

        @Option(
                names = "--settled",
                required = true,
                paramLabel = "NOTE",
                description = "It was settled by hand: what was done, for the file.")
        private @Nullable String settled;
    }

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, Right.draft)) {
            var letter = DeadLetter.named(desk, id);
            var eventId = UUID.fromString(letter.path("event_id").asText());
            var action = how.retry ? Resolution.Action.retry : Resolution.Action.settled;
            var at = desk.resolve(new Resolution(eventId, action, how.settled));
            if (how.retry) {
                failedAgain(desk, eventId).ifPresent(again -> {
                    throw new Failure("it failed again ("
                            + again.path("error_class").asText() + "): see bin/patai" + " dead-letters show "
                            + again.path("event_id").asText().substring(0, 13));
                });
            }
            out().printf(
                            "%s (recorded as %s-%s@%s)%n",
                            how.retry ? "processed again; nothing failed within 5 s" : "settled",
                            "oia.dead-letters",
                            at.path("partition").asText(),
                            at.path("offset").asText());
            return ExitCode.DONE.code();
        }
    }

    /** A new dead letter of the same record. */
    private static Optional<JsonNode> failedAgain(DeskClient desk, UUID before) {
        var first = DeadLetter.named(desk, before.toString());
        for (var i = 0; i < LOOKS; i++) {
            var again = StreamSupport.stream(
                            desk.get("/api/dead-letters?open=true").spliterator(), false)
                    .filter(row -> !row.path("event_id").equals(first.path("event_id")) && isOfTheSame(row, first))
                    .findFirst();
            if (again.isPresent()) {
                return again;
            }
            Outcomes.pause();
        }
        return Optional.empty();
    }

    private static boolean isOfTheSame(JsonNode row, JsonNode other) {
        return row.path("service").equals(other.path("service"))
                && row.path("topic").equals(other.path("topic"))
                && row.path("partition").equals(other.path("partition"))
                && row.path("offset").equals(other.path("offset"));
    }
}
