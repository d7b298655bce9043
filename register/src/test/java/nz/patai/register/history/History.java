package nz.patai.register.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.Sealed;
import nz.patai.register.RecordedEvent;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import org.jspecify.annotations.Nullable;

/** Writes down the events of one thread, each recorded a second after it happened unless it is said otherwise. */
public final class History {

    public static final Actor OFFICER = new Actor(ActorKind.OFFICER, "h.ratana");

    private final String threadId;
    private final Sealing sealing;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private @Nullable String requestId;
    private Instant now;
    private Duration recordedAfter = Duration.ofSeconds(1);

    public History(String threadId, Sealing sealing, String start) {
        this.threadId = threadId;
        this.sealing = sealing;
        this.requestId = threadId;
        this.now = instant(start);
    }

    public History at(String time) {
        now = instant(time);
        return this;
    }

    public History recordedAfter(Duration later) {
        recordedAfter = later;
        return this;
    }

    /** What follows is about this request; null for none. */
    public History about(@Nullable String request) {
        requestId = request;
        return this;
    }

    public Sealed text(String text) {
        return sealing.seal(threadId, text);
    }

    public UUID by(Actor actor, Topic<?> topic, EventRecord body, UUID... causes) {
        var offset = offsets.merge(topic.name(), 1L, Long::sum) - 1;
        var type = body.getSchema().getName();
        var id = EventId.external(type, threadId + '/' + offset);
        var header = new Header(id, threadId, requestId, now, List.of(causes), actor);
        events.add(new RecordedEvent(topic.name(), 0, offset, now.plus(recordedAfter), new Event<>(header, body)));
        return id;
    }

    public UUID by(String service, Topic<?> topic, EventRecord body, UUID... causes) {
        return by(new Actor(ActorKind.SERVICE, service), topic, body, causes);
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
