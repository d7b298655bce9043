package nz.patai.ingest.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.domain.EntryWay;
import nz.patai.ingest.domain.ReceiptRule;
import nz.patai.runtime.config.AgencyConfig;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a message that is handed in by HTTP: {@code received}, its receipt where it is known; for what a person enters
 * {@code channel}, {@code entered_by} and, where they are known, {@code body}, {@code from_agency} and {@code reference}.
 *
 * @param agency who may enter, and for which bodies
 */
record HttpArrival(AgencyConfig agency) {

    private static final int LONGEST = 200;

    /** Reads it; answers 400 to what makes no sense. */
    Arrival of(Context request, Instant now) {
        var received = instant(request.queryParam("received"), now);
        var channel = request.queryParam("channel");
        return channel == null ? new Arrival.ByFile(received) : entered(request, way(channel), received);
    }

    private Arrival entered(Context request, EntryWay way, @Nullable Instant received) {
        if (received == null) {
            throw bad("'received' is missing: say when it came");
        }
        var officer = text(request, "entered_by");
        if (officer == null || agency.officer(officer).isEmpty()) {
            throw bad("'entered_by' must be an officer in agency.yaml");
        }
        var body = text(request, "body");
        if (body != null && agency.body(body).isEmpty()) {
            throw bad("'body' must be a body in agency.yaml");
        }
        var reference = text(request, "reference");
        if ((reference != null) != (way == EntryWay.taken_over)) {
            throw bad("'reference' goes with channel taken_over, and that one needs it");
        }
        var from = text(request, "from_agency");
        if ((from != null) != (way == EntryWay.transfer)) {
            throw bad("'from_agency' goes with channel transfer, and that one needs it");
        }
        return new Arrival.Entered(way, received, officer, body, from, reference);
    }

    private static EntryWay way(String channel) {
        return Arrays.stream(EntryWay.values())
                .filter(way -> way.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> bad("'channel' must be phone, letter, transfer or taken_over"));
    }

    private static @Nullable String text(Context request, String name) {
        var value = request.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw bad("'" + name + "' is too long, or no single line");
        }
        return value.strip();
    }

    private static @Nullable Instant instant(@Nullable String received, Instant now) {
        try {
            var instant = received == null ? null : Instant.parse(received);
            if (instant != null && (instant.isBefore(ReceiptRule.FIRST) || instant.isAfter(now))) {
                throw bad("'received' is before the Act or has yet to come: check the year");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw bad("'received' is no instant: write it in UTC, such as 2024-02-06T20:14:02Z");
        }
    }

    private static HttpResponseException bad(String what) {
        return new HttpResponseException(400, what);
    }
}
