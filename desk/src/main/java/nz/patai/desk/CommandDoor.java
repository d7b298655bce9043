package nz.patai.desk;

import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.UUID;
import nz.patai.desk.api.CommandRequest;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.kafka.NotWrittenException;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.Topics;

/** Lets a command in: who asks must have the right to, and the request must be there. Whether the law allows it the tracker decides. */
final class CommandDoor {

    private final Views views;
    private final CommandEvents events;
    private final EventProducer producer;
    private final TimeSource time;

    CommandDoor(Views views, CommandEvents events, EventProducer producer, TimeSource time) {
        this.views = views;
        this.events = events;
        this.producer = producer;
        this.time = time;
    }

    /** Writes the command; returns its event id when it is safe. */
    UUID enter(CommandRequest asked, Officer officer) {
        checkRight(asked, officer);
        var thread = views.threadOfRequest(asked.request())
                .orElseThrow(() -> new NotFoundResponse(
                        "there is no request " + asked.request() + ": see the register for their ids"));
        var basedOn = asked.basedOn() == null ? views.newestToActOn(thread, asked.request()) : asked.basedOn();
        var name = asked.commandId() == null ? UUID.randomUUID().toString() : asked.commandId();
        var event = events.event(asked, thread, name, basedOn, officer.id(), time.now());
        try {
            producer.write(Topics.COMMANDS, null, time.now().toEpochMilli(), thread, event);
        } catch (NotWrittenException e) {
            throw new ServiceUnavailableResponse(
                    "the command was not written: send it again, under the same command_id");
        }
        return event.header().eventId();
    }

    private static void checkRight(CommandRequest asked, Officer officer) {
        var needed = asked instanceof CommandRequest.Signature ? Right.sign : Right.draft;
        if (!officer.may().contains(needed)) {
            throw new ForbiddenResponse(officer.id() + " may not " + needed + ": agency.yaml says who may");
        }
    }
}
