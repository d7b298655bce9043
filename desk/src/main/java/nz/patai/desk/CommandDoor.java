package nz.patai.desk;

import io.javalin.http.ConflictResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import nz.patai.desk.api.CommandRequest;
import nz.patai.event.CommandsEvent;
import nz.patai.register.view.MailView;
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
        this.events = new CommandEvents(
                context.sealer(), context.agency().bodies().getFirst().id());
        this.wire = Topics.COMMANDS.valueSerde(context.clients().ids());
        this.writer = writer;
        this.time = context.time();
    }

    /** Writes the command; returns its event id when it is safe. */
    UUID enter(CommandRequest asked, Officer officer) {
        checkRight(asked, officer);
        var target = target(asked);
        var name = asked.commandId() == null ? UUID.randomUUID().toString() : asked.commandId();
        var now = time.now();
        var event = events.event(asked, target, name, officer.id(), now);
        checkSize(event);
        try {
            writer.write(event, now);
        } catch (NotWrittenException e) {
            throw new ServiceUnavailableResponse(
                    "the command may not have been written: send it again, with command_id: " + name);
        }
        return event.header().eventId();
    }

    private Target target(CommandRequest asked) {
        return switch (asked) {
            case CommandRequest.OnRequest r ->
                views.requestFile(r.request())
                        .map(request -> Target.of(request, asked.basedOn()))
                        .orElseThrow(() -> new NotFoundResponse(
                                "there is no request " + r.request() + ": see the register for their ids"));
            case CommandRequest.OnMail m -> Target.of(mail(m.mail()), asked.basedOn());
        };
    }

    private MailView mail(String id) {
        var found = views.mailsToActOn(id);
        if (found.isEmpty()) {
            throw new NotFoundResponse("there is no mail " + id + ": see the register or a timeline for their ids");
        }
        if (found.size() > 1) {
            throw new ConflictResponse(id + " has " + found.size() + " mails that wait: name one of "
                    + found.stream().map(MailView::mailId).collect(Collectors.joining(", ")));
        }
        return found.getFirst();
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
