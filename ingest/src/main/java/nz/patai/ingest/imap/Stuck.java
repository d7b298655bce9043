package nz.patai.ingest.imap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What could not be taken, or not be marked as done once it was safe: tried again later and later, and in nobody's way meanwhile. Outlives a
 * connection; lost with the process, which does no harm, for a mail that is taken twice is known again.
 */
final class Stuck {

    /** Where a mail stands; good as long as the folder keeps its UIDVALIDITY (RFC 3501, section 2.3.1.1). */
    record Place(String folder, long validity, long uid) {}

    private record State(String safe, int failures, Instant again) {}

    private static final State NEW = new State("", 0, Instant.MIN);

    private final InstantSource clock;
    private final Backoff wait;
    private final Map<Place, State> states = new HashMap<>();
    private final Set<Place> lost = new HashSet<>();

    Stuck(InstantSource clock, Backoff wait) {
        this.clock = clock;
        this.wait = wait;
    }

    /** True where it is time to try. */
    synchronized boolean isDue(Place place) {
        var state = states.get(place);
        return state == null || !clock.instant().isBefore(state.again());
    }

    /** SHA-256 of the mail there that is safe and only has to be marked; empty for none. */
    synchronized String safe(Place place) {
        return states.getOrDefault(place, NEW).safe();
    }

    /** The mail with this SHA-256 is safe. */
    synchronized void safe(Place place, String sha256) {
        states.put(place, new State(sha256, states.getOrDefault(place, NEW).failures(), Instant.MIN));
    }

    /** It failed. */
    synchronized void failed(Place place) {
        var before = states.getOrDefault(place, NEW);
        var failures = before.failures() + 1;
        states.put(place, new State(before.safe(), failures, clock.instant().plus(wait.after(failures, () -> 1))));
    }

    /** The connection was lost over it: by chance the first time, for a fault of the mail if it happens again. */
    synchronized void lost(Place place) {
        if (!lost.add(place)) {
            failed(place);
        }
    }

    /** It is done and stays where it is, for its server can neither move nor mark it: never again in this process. */
    synchronized void finished(Place place) {
        states.put(place, new State(safe(place), 0, Instant.MAX));
    }

    /** It is gone from its place. */
    synchronized void gone(Place place) {
        states.remove(place);
        lost.remove(place);
    }

    /** The places of a folder that are known here. */
    synchronized List<Place> of(String folder) {
        return states.keySet().stream()
                .filter(place -> place.folder().equals(folder))
                .toList();
    }

    /** How many wait to be tried again. */
    synchronized long count() {
        return states.values().stream().filter(state -> state.failures() > 0).count();
    }
}
