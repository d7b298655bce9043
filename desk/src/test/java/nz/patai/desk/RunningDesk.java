package nz.patai.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.store.Letters;
import nz.patai.desk.store.MemoryThreadEvents;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadLettersEvent;
import nz.patai.register.RecordedEvent;
import nz.patai.register.history.GoldenCase;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.http.HttpEdge;
import nz.patai.schemas.Event;
import nz.patai.testkit.TestContext;
import org.jspecify.annotations.Nullable;

/** The desk's API behind a real HTTP server, on events in memory; commands are kept where Kafka would get them. */
final class RunningDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestContext test;
    private final MemoryThreadEvents events = new MemoryThreadEvents();
    private final List<Event<CommandsEvent>> commands = new CopyOnWriteArrayList<>();
    private final List<Event<DeadLettersEvent>> resolutions = new CopyOnWriteArrayList<>();
    private final Javalin server;
    private volatile Letters letters = RunningDesk::letter;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path calendarSecret;
    private final Views views;

    private RunningDesk(TestContext test, Path directory) {
        this.test = test;
        this.calendarSecret = directory.resolve("calendar.token");
        var context = test.context();
        views = new Views(events, context);
        var door = new CommandDoor(views, (command, at) -> commands.add(command), context);
        var deadLetters = new DeadLetterDoor(
                views,
                (resolved, partition, at) -> {
                    resolutions.add(resolved);
                    return resolutions.size();
                },
                context);
        var routes = new DeskRoutes(
                new Officers(context.agency()),
                views,
                door,
                deadLetters,
                composed -> letters.mail(composed),
                new CalendarDoor(new Secret(calendarSecret), views, context.time()),
                context.time());
        server = HttpEdge.start("desk", context.platform().desk().http(), routes::add);
    }

    /** With nothing recorded, its files in a directory of the test's. */
    static RunningDesk empty(Path directory) {
        return new RunningDesk(DeskAgency.context(directory), directory);
    }

    /** With the golden case recorded to its end. */
    static RunningDesk withTheGoldenCase(Path directory) {
        var desk = empty(directory);
        desk.record(GoldenCase.events(desk.test.sealer()::seal));
        return desk;
    }

    /** Seals, and tells the time. */
    TestContext test() {
        return test;
    }

    /** Figures of the register as it stands. */
    RegisterGauges gauges() {
        return new RegisterGauges(() -> views.register(RegisterFilter.ALL), views::today);
    }

    /** The commands that were let in. */
    List<Event<CommandsEvent>> commands() {
        return List.copyOf(commands);
    }

    /** The resolutions that were let in. */
    List<Event<DeadLettersEvent>> resolutions() {
        return List.copyOf(resolutions);
    }

    HttpResponse<String> resolve(String authorization, String resolution) {
        return send(
                authorization,
                HttpRequest.newBuilder(URI.create(base() + "/api/dead-letters/resolve"))
                        .POST(BodyPublishers.ofString(resolution)));
    }

    void record(Collection<RecordedEvent> recorded) {
        recorded.forEach(events::add);
    }

    /** From now on every look at a letter comes to this. */
    void everyLetterIs(Letters.Found found) {
        letters = composed -> found;
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    DeskClient client(String token) {
        return new DeskClient(base(), token);
    }

    /** The JSON that an officer is answered, status 200. */
    JsonNode json(String path) {
        var answer = get("Bearer " + DeskAgency.READER, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return tree(answer.body());
    }

    HttpResponse<String> get(@Nullable String authorization, String path) {
        return send(
                authorization, HttpRequest.newBuilder(URI.create(base() + path)).GET());
    }

    HttpResponse<String> enter(@Nullable String authorization, String command) {
        return send(
                authorization,
                HttpRequest.newBuilder(URI.create(base() + "/api/commands")).POST(BodyPublishers.ofString(command)));
    }

    /** The event id under which an officer's command was taken. */
    UUID taken(String token, String command) {
        var answer = enter("Bearer " + token, command);
        if (answer.statusCode() != 202) {
            throw new AssertionError("the command was answered " + answer.statusCode() + ": " + answer.body());
        }
        return UUID.fromString(tree(answer.body()).path("command_id").asText());
    }

    @Override
    public void close() {
        http.close();
        server.stop();
    }

    private HttpResponse<String> send(@Nullable String authorization, HttpRequest.Builder request) {
        try {
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    private static Letters.Found letter(RecordedEvent composed) {
        return new Letters.Found.Mail(ByteBuffer.wrap(composed.id().toString().getBytes(StandardCharsets.UTF_8)));
    }
}
