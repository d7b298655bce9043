package nz.patai.register.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.RequestReceived;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.register.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which request of a thread each event belongs to: the one in its header, else that of the event it is about, else that of its nearest
 * cause; a further mail that names none belongs to the request opened last. A mail that opens a request of its own belongs to both.
 */
final class Belonging {

    private final Map<UUID, RecordedEvent> byId = new HashMap<>();
    private final Map<UUID, String> owner = new HashMap<>();
    private final Map<String, List<RecordedEvent>> byRequest = new LinkedHashMap<>();
    private @Nullable String opened;

    private Belonging() {}

    /** The events of each request, in the order of the events given, which is the canonical one. */
    static Map<String, List<RecordedEvent>> of(List<RecordedEvent> sorted) {
        var belonging = new Belonging();
        sorted.forEach(belonging::add);
        return belonging.byRequest;
    }

    private void add(RecordedEvent event) {
        byId.put(event.id(), event);
        var request = requestOf(event);
        if (request == null) {
            return;
        }
        owner.put(event.id(), request);
        put(request, event);
        switch (event.body()) {
            case RequestReceived r -> {
                opened = request;
                event.causes().forEach(cause -> why(request, cause));
            }
            case TreatedAsNewRequest t
            when t.newRequestId() != null -> open(t.newRequestId(), t.followUpEventId(), event);
            default -> {}
        }
    }

    /** Where a person had to say that a mail is a request, that and what the mail was taken for belong to the request. */
    private void why(String request, UUID cause) {
        var said = byId.get(cause);
        if (said != null && said.body() instanceof TreatedAsRequest) {
            said.causes().stream().map(byId::get).filter(Objects::nonNull).forEach(e -> put(request, e));
            put(request, said);
        }
    }

    private void open(String request, UUID mail, RecordedEvent event) {
        opened = request;
        var origin = byId.get(mail);
        if (origin != null) {
            put(request, origin);
        }
        put(request, event);
    }

    private @Nullable String requestOf(RecordedEvent event) {
        var named = event.header().requestId();
        if (named != null) {
            return named;
        }
        var about = Links.any(event.body());
        return Stream.concat(Stream.ofNullable(about), event.causes().stream())
                .map(owner::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(event.body() instanceof FollowUpReceived ? opened : null);
    }

    private void put(String request, RecordedEvent event) {
        var events = byRequest.computeIfAbsent(request, r -> new ArrayList<>());
        if (!events.contains(event)) {
            events.add(event);
        }
    }
}
