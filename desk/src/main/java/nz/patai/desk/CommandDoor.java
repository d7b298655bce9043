package nz.patai.desk;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.UUID;
import nz.patai.desk.api.CommandRequest;
import nz.patai.event.CommandsEvent;
import nz.patai.register.casefile.RequestFile;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.kafka.NotWrittenException;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventSerde;
import nz.patai.schemas.Topics;

/** Lets a command in: who asks must have the right to, and the request must be there. Whether the law allows it the tracker decides. */
final class CommandDoor {

    /**
     * A command becomes a fact of its size, which also stands in the responder's state, written as text: each must fit into a record of Kafka,
     * which takes a million bytes.
     */
    private static final int LARGEST_BYTES = 400_000;

    private final Views views;
    private final CommandEvents events;
    private final CommandWriter writer;
    private final EventSerde<CommandsEvent> wire;
    private final TimeSource time;

    CommandDoor(Views views, CommandWriter writer, ServiceContext context) {
        this.views = views;
        this.events = new CommandEvents(context.sealer());
        this.wire = Topics.COMMANDS.valueSerde(context.clients().ids());
        this.writer = writer;
        this.time = context.time();
    }

    /** Writes the command; returns its event id when it is safe. */
    UUID enter(CommandRequest asked, Officer officer) {
        checkRight(asked, officer);
        var request = views.requestFile(asked.request())
                .orElseThrow(() -> new NotFoundResponse(
                        "there is no request " + asked.request() + ": see the register for their ids"));
        var basedOn = asked.basedOn() == null ? newestToActOn(request) : asked.basedOn();
        var name = asked.commandId() == null ? UUID.randomUUID().toString() : asked.commandId();
        var now = time.now();
        var event = events.event(asked, request.threadId(), name, basedOn, officer.id(), now);
        checkSize(event);
        try {
            writer.write(event, now);
        } catch (NotWrittenException e) {
            throw new ServiceUnavailableResponse(
                    "the command may not have been written: send it again, with command_id: " + name);
        }
        return event.header().eventId();
    }

    /** What an officer who does not say it was looking at: the list of questions as it is, or the request where there is none yet. */
    private static UUID newestToActOn(RequestFile request) {
        var questions = request.questions().eventId();
        return questions == null ? request.intake().eventId() : questions;
    }

    private void checkSize(Event<CommandsEvent> event) {
        var bytes = wire.write(event).length;
        if (bytes > LARGEST_BYTES) {
            throw new ContentTooLargeResponse("the command comes to " + bytes + " bytes, at most " + LARGEST_BYTES
                    + " are taken: shorten its texts");
        }
    }

    private static void checkRight(CommandRequest asked, Officer officer) {
        var needed = asked instanceof CommandRequest.Signature ? Right.sign : Right.draft;
        if (!officer.may().contains(needed)) {
            throw new ForbiddenResponse(officer.id() + " may not " + needed + ": agency.yaml says who may");
        }
    }
}
