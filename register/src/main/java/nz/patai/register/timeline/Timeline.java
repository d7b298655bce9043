package nz.patai.register.timeline;

import java.util.List;
import java.util.Locale;
import nz.patai.event.Actor;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.casefile.CaseFile;

/** Every event of a thread, in canonical order. */
public final class Timeline {

    private Timeline() {}

    /** The timeline of a thread; {@code keys} opens titles. */
    public static List<TimelineEntry> of(CaseFile file, Opener keys) {
        var opener = file.opener(keys);
        return file.events().stream().map(e -> entry(e, opener)).toList();
    }

    /** Who acted, in words. */
    public static String actor(Actor actor) {
        return actor.kind().name().toLowerCase(Locale.ROOT) + ' ' + actor.id();
    }

    private static TimelineEntry entry(RecordedEvent e, Opener opener) {
        return new TimelineEntry(
                e.id(),
                e.occurredAt(),
                e.recordedAt(),
                e.topic(),
                e.type(),
                e.header().requestId(),
                actor(e.header().actor()),
                e.causes(),
                Summary.of(e, opener));
    }
}
