package nz.patai.responder.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thread as the responder sees it: the state behind one record key.
 *
 * @param deadLetters open ones, of any service: while there is one, nothing goes out
 * @param bounces whose mail has not been composed yet: topics come in no fixed order
 * @param disposed true once the content was disposed of: nothing can be composed any more
 */
public record ThreadCase(
        String threadId, List<RequestCase> requests, List<UUID> deadLetters, List<Bounce> bounces, boolean disposed) {

    /**
     * A mail of ours came back for good.
     *
     * @param composedId its ResponseComposed event
     * @param status enhanced status code (RFC 3463); null where there is none
     */
    public record Bounce(
            Fact.Source source, UUID composedId, @Nullable String status) {}

    /** A thread of which nothing is known. */
    public static ThreadCase opened(String threadId) {
        return new ThreadCase(threadId, List.of(), List.of(), List.of(), false);
    }

    ThreadCase changing(String requestId, UnaryOperator<RequestCase> change) {
        boolean isKnown = requests.stream().anyMatch(r -> r.requestId().equals(requestId));
        var all = isKnown
                ? requests
                : Stream.concat(requests.stream(), Stream.of(RequestCase.opened(requestId)))
                        .toList();
        return withRequests(all.stream()
                .map(r -> r.requestId().equals(requestId) ? change.apply(r) : r)
                .toList());
    }

    ThreadCase changingAll(UnaryOperator<RequestCase> change) {
        return withRequests(requests.stream().map(change).toList());
    }

    ThreadCase withRequests(List<RequestCase> changed) {
        return new ThreadCase(threadId, changed, deadLetters, bounces, disposed);
    }

    ThreadCase withDeadLetters(List<UUID> open) {
        return new ThreadCase(threadId, requests, open, bounces, disposed);
    }

    ThreadCase withBounces(List<Bounce> open) {
        return new ThreadCase(threadId, requests, deadLetters, open, disposed);
    }

    ThreadCase disposedOf() {
        return new ThreadCase(threadId, requests, deadLetters, bounces, true);
    }
}
