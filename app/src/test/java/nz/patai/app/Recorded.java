package nz.patai.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nz.patai.app.up.Installation;
import nz.patai.app.up.UpPlatform;
import nz.patai.audit.AuditSource;
import nz.patai.register.RecordedEvent;
import nz.patai.schemas.EventRecord;

/**
 * What is recorded in the topics of a running system, at one moment.
 *
 * @param events all of it, by topic, partition and offset
 */
record Recorded(List<RecordedEvent> events) {

    /** Reads the topics of the system that runs on a data directory. */
    static Recorded on(Path data) {
        var installation = Installation.open(data);
        var addresses = installation.data().running().addresses();
        var platform = UpPlatform.of(
                installation,
                addresses.getOrDefault("kafka", ""),
                addresses.getOrDefault("registry", ""),
                Installation.NO_RELAY);
        try (var source = AuditSource.open(platform)) {
            return new Recorded(source.read().history().events().stream()
                    .sorted(Comparator.comparing(RecordedEvent::topic)
                            .thenComparingInt(RecordedEvent::partition)
                            .thenComparingLong(RecordedEvent::offset))
                    .toList());
        }
    }

    /** The events of one type. */
    <T extends EventRecord> List<T> all(Class<T> type) {
        return events.stream()
                .map(RecordedEvent::body)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** How many events of one type each request has. */
    Map<String, Long> perRequest(Class<? extends EventRecord> type) {
        return events.stream()
                .filter(e -> type.isInstance(e.body()))
                .map(e -> Objects.requireNonNullElse(
                        e.header().requestId(), e.header().threadId()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
