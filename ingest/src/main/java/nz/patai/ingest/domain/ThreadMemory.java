package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the intake remembers of a thread: ids and digests, nothing that a person wrote.
 *
 * @param requests the thread's requests, the newest last
 * @param messageIds the Message-IDs that came on it, the newest last, at most {@link #REMEMBERED}
 */
public record ThreadMemory(List<BegunRequest> requests, List<SeenMessageId> messageIds) {

    /** Remembers nothing yet. */
    public static final ThreadMemory EMPTY = new ThreadMemory(List.of(), List.of());

    /** Far beyond any thread that people write, so that a flood costs no more than that. */
    static final int REMEMBERED = 500;

    /**
     * A Message-ID and the mail that came under it.
     *
     * @param digest of the Message-ID
     * @param mailId the first mail that came under it
     */
    public record SeenMessageId(String digest, String mailId) {}

    /** Takes copies. */
    public ThreadMemory {
        requests = List.copyOf(requests);
        messageIds = List.copyOf(messageIds);
    }

    /** Says whether a request has begun on the thread. */
    public boolean hasRequest() {
        return !requests.isEmpty();
    }

    /** The id of the newest request; null where none has begun. */
    public @Nullable String newestRequestId() {
        return requests.isEmpty() ? null : requests.getLast().requestId();
    }

    /** The id that the next request on the thread gets: the thread's own for the first, then {@code /2} and so on behind it. */
    public String nextRequestId(String threadId) {
        return requests.isEmpty() ? threadId : threadId + '/' + (requests.size() + 1);
    }

    /** The newest request that came from an address of the site. */
    Optional<BegunRequest> from(@Nullable String addressDigest) {
        return newest(requests.stream()
                .filter(r -> addressDigest != null && Objects.equals(r.addressDigest(), addressDigest)));
    }

    /** The newest request with a content. */
    Optional<BegunRequest> withContent(@Nullable String fingerprint) {
        return newest(
                requests.stream().filter(r -> fingerprint != null && Objects.equals(r.fingerprint(), fingerprint)));
    }

    /** Says whether somebody has begun a request. */
    boolean knowsSender(@Nullable String senderDigest) {
        return requests.stream().anyMatch(r -> Objects.equals(r.senderDigest(), senderDigest));
    }

    /** Says whether a mail's address is none of those remembered; without one of the two there is nothing to compare. */
    boolean differsFrom(@Nullable String addressDigest) {
        return addressDigest != null
                && requests.stream().anyMatch(r -> r.addressDigest() != null)
                && from(addressDigest).isEmpty();
    }

    /** Says whether another mail came under the same Message-ID. */
    boolean hasReused(AttributedMail mail) {
        return messageIds.stream()
                .anyMatch(seen -> seen.digest().equals(mail.messageIdDigest())
                        && !seen.mailId().equals(mail.mailId()));
    }

    /** A request has begun with a mail. */
    ThreadMemory begin(AttributedMail mail) {
        var all = new ArrayList<>(requests);
        all.add(BegunRequest.of(nextRequestId(mail.threadId()), mail));
        return new ThreadMemory(all, messageIds);
    }

    /** A further mail came from the site: where the newest request has no address of the site yet, this is it. */
    ThreadMemory adopt(AttributedMail mail) {
        var digest = mail.isFromSite() ? mail.addressDigest() : null;
        if (digest == null || requests.isEmpty() || requests.getLast().addressDigest() != null) {
            return this;
        }
        var all = new ArrayList<>(requests);
        all.set(all.size() - 1, all.getLast().from(digest));
        return new ThreadMemory(all, messageIds);
    }

    /** The Message-ID of a mail came. */
    ThreadMemory see(AttributedMail mail) {
        var digest = mail.messageIdDigest();
        if (digest == null || messageIds.stream().anyMatch(seen -> seen.digest().equals(digest))) {
            return this;
        }
        var kept = messageIds.size() < REMEMBERED ? messageIds : messageIds.subList(1, messageIds.size());
        var all = new ArrayList<>(kept);
        all.add(new SeenMessageId(digest, mail.mailId()));
        return new ThreadMemory(requests, all);
    }

    private static Optional<BegunRequest> newest(Stream<BegunRequest> found) {
        return found.reduce((older, newer) -> newer);
    }
}
