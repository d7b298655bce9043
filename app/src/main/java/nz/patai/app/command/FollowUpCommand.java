package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nz.patai.desk.api.ClockRequest;
import nz.patai.runtime.config.AgencyConfig.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai follow-up}: says what a further mail on a request means for its clock. */
@Command(
        name = "follow-up",
        mixinStandardHelpOptions = true,
        description =
                "Says what a further mail on a request means for its clock: restarts_clock where it amends or clarifies the "
                        + "request, neither where it does not. Refused where the law does not allow it, with the section. A mail "
                        + "that asks for something else is a request of its own: bin/patai treat-as request MAIL.")
public final class FollowUpCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Parameters(index = "1", paramLabel = "EFFECT", description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private ClockRequest.Effect effect;

    @Option(
            names = "--event",
            paramLabel = "ID",
            description =
                    "The further mail, by the id that show gives it; default: the only one of which nobody has said it.")
    private @Nullable UUID event;

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, Right.draft)) {
            var mail = event == null ? open(desk.get("/api/request", "id", request)) : event;
            var command = desk.enter(new ClockRequest.FollowUp(request, null, null, mail, effect));
            return Outcomes.await(desk, command, out());
        }
    }

    private UUID open(JsonNode view) {
        var open = StreamSupport.stream(view.path("follow_ups").spliterator(), false)
                .filter(f -> f.path("effect").isNull())
                .map(f -> UUID.fromString(f.path("event_id").asText()))
                .toList();
        if (open.size() != 1) {
            throw new Failure(request + " has " + open.size()
                    + " further mails of which nobody has said what they mean: name one with --event (bin/patai show "
                    + request + ")");
        }
        return open.getFirst();
    }
}
