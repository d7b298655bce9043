package nz.patai.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nz.patai.register.Opener;
import nz.patai.register.Register;
import nz.patai.register.RegisterRow;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.timeline.Timeline;
import nz.patai.register.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a history: the same history gives the same answer, to the byte, on any machine and in whatever order its records were read.
 *
 * @param history what stands in the topics
 * @param keys opens titles
 */
public record Audit(History history, Opener keys) {

    /**
     * The register as it stood.
     *
     * @param asOf what had happened by then, on that instant's day in Pacific/Auckland
     * @param knownBy only what had been recorded by then; null for all that is recorded now
     */
    public List<RegisterRow> replay(Instant asOf, @Nullable Instant knownBy) {
        return Register.asOf(history.events(), asOf, knownBy, keys);
    }

    /**
     * Every event of the thread of a request, in order, with the mail that a gateway could not yet attribute; empty where nothing is known of
     * it.
     *
     * @param request a request, such as {@code fyi-25642} or {@code fyi-25642/2}, or the thread of a mail that is set aside
     */
    public Optional<List<TimelineEntry>> timeline(String request) {
        var events = history.ofThread(threadOf(request));
        var file = CaseFile.fold(threadOf(request), events);
        return events.isEmpty() || !isKnown(request, file) ? Optional.empty() : Optional.of(Timeline.of(file, keys));
    }

    private static boolean isKnown(String request, CaseFile file) {
        return request.equals(file.threadId()) || file.request(request).isPresent();
    }

    private static String threadOf(String request) {
        var slash = request.indexOf('/');
        return slash < 0 ? request : request.substring(0, slash);
    }
}
