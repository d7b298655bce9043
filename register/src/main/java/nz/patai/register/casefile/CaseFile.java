package nz.patai.register.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DuplicateArrived;
import nz.patai.register.CanonicalOrder;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;

/**
 * All that is known of one thread.
 *
 * @param threadId the thread
 * @param requests its legal requests, in the order in which they were opened
 * @param setAside mails that wait for a person
 * @param duplicates mails that were here before, in order
 * @param deadLetters records that could not be processed and are not resolved: while there is one, nothing is sent
 * @param alerts alerts that are about no request, in order
 * @param isDisposed true where its keys were destroyed
 * @param events every event of the thread, in canonical order
 */
public record CaseFile(
        String threadId,
        List<RequestFile> requests,
        List<SetAside> setAside,
        List<RecordedEvent> duplicates,
        List<OpenDeadLetter> deadLetters,
        List<Alert> alerts,
        boolean isDisposed,
        List<RecordedEvent> events) {

    /** The file that the events of one thread come to, whatever order they are given in. */
    public static CaseFile fold(String threadId, Collection<RecordedEvent> ofThread) {
        var events = CanonicalOrder.sort(ofThread);
        var byRequest = Belonging.of(events);
        var requests = byRequest.entrySet().stream()
                .flatMap(e -> RequestFile.of(e.getKey(), threadId, e.getValue()).stream())
                .toList();
        var claimed = requests.stream()
                .flatMap(r -> r.alerts().stream())
                .map(Alert::eventId)
                .collect(Collectors.toSet());
        return new CaseFile(
                threadId,
                requests,
                SetAside.of(events),
                events.stream()
                        .filter(e -> e.body() instanceof DuplicateArrived)
                        .toList(),
                OpenDeadLetter.of(events),
                Alert.of(events).stream()
                        .filter(a -> !claimed.contains(a.eventId()))
                        .toList(),
                events.stream().anyMatch(e -> e.body() instanceof ContentDisposed),
                events);
    }

    /** One file for each thread among events, in the order of the thread ids. */
    public static List<CaseFile> foldAll(Collection<RecordedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(e -> e.header().threadId(), java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> fold(e.getKey(), e.getValue()))
                .toList();
    }

    /** The request with an id. */
    public Optional<RequestFile> request(String id) {
        return requests.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The newest of its requests. */
    public Optional<RequestFile> newestRequest() {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests.getLast());
    }

    /** True while a dead letter is open. */
    public boolean isHeld() {
        return !deadLetters.isEmpty();
    }

    /** What opens its texts: nothing, once its keys were destroyed. */
    public Opener opener(Opener keys) {
        return isDisposed ? Opener.disposed() : Objects.requireNonNull(keys);
    }
}
