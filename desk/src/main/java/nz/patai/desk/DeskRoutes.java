package nz.patai.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.api.Resolution;
import nz.patai.desk.store.Letters;
import nz.patai.register.RecordedEvent;
import nz.patai.register.RegisterJson;
import nz.patai.runtime.config.AgencyConfig.Officer;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.time.TimeSource;
import nz.patai.schemas.EventRecord;

/** The desk's API: what is asked under which path. Every call needs an officer's token, but for the calendar, whose address is the secret. */
final class DeskRoutes {

    private final Officers officers;
    private final Views views;
    private final CommandDoor commands;
    private final DeadLetterDoor deadLetters;
    private final Letters letters;
    private final CalendarDoor calendar;
    private final TimeSource time;

    DeskRoutes(
            Officers officers,
            Views views,
            CommandDoor commands,
            DeadLetterDoor deadLetters,
            Letters letters,
            CalendarDoor calendar,
            TimeSource time) {
        this.officers = officers;
        this.views = views;
        this.commands = commands;
        this.deadLetters = deadLetters;
        this.letters = letters;
        this.calendar = calendar;
        this.time = time;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/register", asOfficer((ctx, officer) -> json(ctx, views.register(RegisterFilter.of(ctx)))));
        routes.get("/api/request", asOfficer((ctx, officer) -> request(ctx)));
        routes.get("/api/timeline", asOfficer((ctx, officer) -> found(ctx, "id", views::timeline)));
        routes.get("/api/mail", asOfficer((ctx, officer) -> found(ctx, "id", id -> Optional.of(views.mail(id)))));
        routes.get("/api/command", asOfficer((ctx, officer) -> found(ctx, "id", id -> views.command(uuid(id)))));
        routes.get("/api/mails", asOfficer((ctx, officer) -> mails(ctx)));
        routes.get("/api/raw", asOfficer((ctx, officer) -> raw(ctx)));
        routes.get("/api/dead-letters", asOfficer((ctx, officer) -> deadLetters(ctx)));
        routes.post("/api/dead-letters/resolve", asOfficer(this::resolve));
        routes.get("/api/letter", asOfficer((ctx, officer) -> letter(ctx)));
        routes.get("/api/time", asOfficer((ctx, officer) -> json(ctx, Map.of("now", time.now()))));
        routes.post("/api/commands", asOfficer(this::enter));
        routes.get(CalendarDoor.PATH, calendar::give);
    }

    private void enter(Context ctx, Officer officer) {
        CommandRequest asked;
        try {
            asked = CommandRequest.parse("command", ctx.body());
        } catch (ConfigException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        ctx.status(202);
        json(ctx, Map.of("command_id", commands.enter(asked, officer)));
    }

    private void deadLetters(Context ctx) {
        var open = "true".equals(ctx.queryParam("open"));
        json(
                ctx,
                views.deadLetters(ctx.queryParam("thread")).stream()
                        .filter(letter -> !open || letter.isOpen())
                        .toList());
    }

    private void resolve(Context ctx, Officer officer) {
        Resolution asked;
        try {
            asked = Resolution.parse(ctx.body());
        } catch (ConfigException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        ctx.status(202);
        json(ctx, deadLetters.resolve(asked, officer));
    }

    private void request(Context ctx) {
        var id = parameter(ctx, "id");
        var view = views.request(id)
                .orElseThrow(() -> new NotFoundResponse(
                        views.timeline(id).isEmpty()
                                ? unknown(id)
                                : id + " is no request: see its mails or its timeline"));
        json(ctx, view);
    }

    private void letter(Context ctx) {
        var composed = views.composed(uuid(parameter(ctx, "composed")))
                .orElseThrow(() -> new NotFoundResponse("there is no such letter"));
        give(ctx, composed, "the letter");
    }

    private void mails(Context ctx) {
        var id = parameter(ctx, "id");
        var found = views.mails(id);
        if (found.isEmpty()) {
            throw new NotFoundResponse(unknown(id));
        }
        json(ctx, found);
    }

    /** Mail is hostile: a browser is to store it, and neither show nor guess what it is. */
    private void raw(Context ctx) {
        var received =
                views.raw(parameter(ctx, "mail")).orElseThrow(() -> new NotFoundResponse("there is no such mail"));
        ctx.header("Content-Disposition", "attachment; filename=\"original.eml\"");
        give(ctx, received, "the mail");
    }

    private void give(Context ctx, RecordedEvent at, String what) {
        switch (letters.mail(at)) {
            case Letters.Found.Mail(var bytes) ->
                ctx.contentType("message/rfc822")
                        .header("X-Content-Type-Options", "nosniff")
                        .result(EventRecord.bytesOf(bytes));
            case Letters.Found.Elsewhere() ->
                throw new NotFoundResponse(what + " does not stand where it was recorded");
            case Letters.Found.Disposed() -> throw new GoneResponse(what + "'s content was disposed of");
            case Letters.Found.Unanswered() ->
                throw new ServiceUnavailableResponse("Kafka does not answer: ask again in a moment");
        }
    }

    private Handler asOfficer(Answer answer) {
        return ctx -> {
            var officer = officers.of(ctx.header("Authorization"));
            if (officer.isEmpty()) {
                ctx.header("WWW-Authenticate", "Bearer");
                throw new UnauthorizedResponse("an officer's token is needed: Authorization: Bearer <token>");
            }
            answer.give(ctx, officer.get());
        };
    }

    private static void found(Context ctx, String parameter, Function<String, Optional<?>> look) {
        var id = parameter(ctx, parameter);
        json(ctx, look.apply(id).orElseThrow(() -> new NotFoundResponse(unknown(id))));
    }

    private static String unknown(String id) {
        return "nothing is known under " + id;
    }

    private static String parameter(Context ctx, String name) {
        var value = ctx.queryParam(name);
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new BadRequestResponse("the parameter " + name + " is missing or too long");
        }
        return value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("'" + text + "' is not an event id");
        }
    }

    private static void json(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(RegisterJson.write(value));
    }

    private interface Answer {
        void give(Context ctx, Officer officer);
    }
}
