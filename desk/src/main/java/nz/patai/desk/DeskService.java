package nz.patai.desk;

import io.javalin.Javalin;
import nz.patai.desk.store.LetterStore;
import nz.patai.desk.store.TopicThreadEvents;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.http.HttpEdge;
import nz.patai.runtime.kafka.EventProducer;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** The officers' door as a service: it reads every topic of the register before it opens. */
public final class DeskService implements Service {

    private final ServiceContext context;
    private final Officers officers;
    private @Nullable TopicThreadEvents events;
    private @Nullable EventProducer producer;
    private @Nullable Javalin server;

    /** With what it is given to work with. */
    public DeskService(ServiceContext context) {
        this.context = context;
        this.officers = new Officers(context.agency());
    }

    @Override
    public String name() {
        return context.service();
    }

    @Override
    public void start() {
        var read = new TopicThreadEvents(context.clients(), name());
        var write = context.clients().producer(name());
        var views = new Views(read.events(), context);
        var commands = new CommandDoor(views, writer(write), context);
        var letters = new LetterStore(context.clients(), context.sealer(), name());
        var deadLetters = new DeadLetterDoor(views, deadLetterWriter(write), context);
        var calendar = new CalendarDoor(context.platform().desk().calendarSecretFile(), views, context.time());
        var routes = new DeskRoutes(officers, views, commands, deadLetters, letters, calendar, context.time());
        new RegisterGauges(() -> views.register(RegisterFilter.ALL), views::today).bind(context.meters());
        events = read;
        producer = write;
        server = HttpEdge.start("desk", context.platform().desk().http(), routes::add);
    }

    private static CommandWriter writer(EventProducer producer) {
        return (command, enteredAt) -> producer.write(
                Topics.COMMANDS,
                null,
                enteredAt.toEpochMilli(),
                command.header().threadId(),
                command);
    }

    private static DeadLetterDoor.Writer deadLetterWriter(EventProducer producer) {
        return (resolved, partition, at) -> producer.write(
                        Topics.DEAD_LETTERS,
                        partition,
                        at.toEpochMilli(),
                        resolved.header().threadId(),
                        resolved)
                .offset();
    }

    /** Where it listens. */
    public Address address() {
        var at = context.platform().desk().http();
        return server == null ? at : new Address(at.host(), server.port());
    }

    @Override
    public Condition condition() {
        if (server == null || events == null) {
            return new Condition.Starting();
        }
        var broken = events.failure();
        return broken == null
                ? new Condition.Ready()
                : new Condition.Failed("the desk cannot read the topics: " + broken.getMessage());
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        if (events != null) {
            events.close();
        }
        if (producer != null) {
            producer.close();
        }
    }
}
