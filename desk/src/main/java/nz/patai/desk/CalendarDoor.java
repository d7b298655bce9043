package nz.patai.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import nz.patai.register.feed.DueCalendar;
import nz.patai.runtime.config.Secret;
import nz.patai.runtime.http.Tokens;
import nz.patai.runtime.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * The feed of due dates under an address that nobody can guess: calendar programs can show no token. The address ends with the content of a
 * file, which is read each time: to revoke it, write another one.
 */
final class CalendarDoor {

    static final String PATH = "/calendar/{secret}";
    private static final String SUFFIX = ".ics";
    private static final int SHORTEST_SECRET = 20;

    private final @Nullable Secret secret;
    private final Views views;
    private final TimeSource time;

    CalendarDoor(@Nullable Secret secret, Views views, TimeSource time) {
        this.secret = secret;
        this.views = views;
        this.time = time;
    }

    /** Answers 404 to every other address, also where no feed is set up: it is nobody's business whether there is one. */
    void give(Context ctx) {
        if (!isRight(ctx.pathParam("secret"))) {
            throw new NotFoundResponse("there is nothing here");
        }
        ctx.contentType("text/calendar; charset=utf-8")
                .header("Cache-Control", "private, max-age=900")
                .result(DueCalendar.of(views.register(RegisterFilter.ALL), time.now()));
    }

    private boolean isRight(String asked) {
        if (secret == null || !asked.endsWith(SUFFIX)) {
            return false;
        }
        var known = secret.read();
        return known.length() >= SHORTEST_SECRET
                && Tokens.isSame(asked.substring(0, asked.length() - SUFFIX.length()), known);
    }
}
