package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.client.DeskClient;
import nz.patai.runtime.config.AgencyConfig.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patai sign}: signs the letter that waits for it, exactly as it is. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Signs the letter of a request that waits for a signature: exactly these bytes go out.")
public final class SignCommand extends SystemCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Override
    int run(Running running) {
        try (var desk = running.desk(officer, Right.sign)) {
            return Outcomes.await(desk, sign(desk, request, null), out());
        }
    }

    /** Enters the signature over the newest letter that waits for one; returns the command's event id. */
    public static UUID sign(DeskClient desk, String request, @org.jspecify.annotations.Nullable String commandId) {
        var letter = awaiting(desk.get("/api/request", "id", request), request);
        return desk.enter(new CommandRequest.Signature(
                request,
                commandId,
                null,
                UUID.fromString(letter.path("composed_event_id").asText()),
                letter.path("content_sha256").asText()));
    }

    private static JsonNode awaiting(JsonNode view, String request) {
        JsonNode newest = null;
        for (var letter : view.path("letters")) {
            if ("awaiting-signature".equals(letter.path("state").asText())) {
                newest = letter;
            }
        }
        if (newest == null) {
            throw new Failure(
                    "no letter of " + request + " waits for a signature: record a decision first (bin/patai decide)");
        }
        return newest;
    }
}
