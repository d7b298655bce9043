package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the intake remembers of a thread: ids and digests, nothing that a person wrote.
 *
 * @param requestId the thread's current request; null where none has begun
 * @param requestMailId id of the mail that request came in; null where none has begun
 * @param requestFingerprint digest of that mail's content; null where none has begun
 * @param addressDigest digest of the first address the site gave for the thread; null where none was seen
 */
public record ThreadMemory(
        @Nullable String requestId,
        @Nullable String requestMailId,
        @Nullable String requestFingerprint,
        @Nullable String addressDigest) {

    /** Remembers nothing yet. */
    public static final ThreadMemory EMPTY = new ThreadMemory(null, null, null, null);

    /** Says whether a request has begun on the thread. */
    public boolean hasRequest() {
        return requestId != null;
    }

    /** Says whether a mail's address is another than the one remembered; without one of the two there is nothing to compare. */
    public boolean differsFrom(@Nullable String otherDigest) {
        return addressDigest != null && otherDigest != null && !addressDigest.equals(otherDigest);
    }

    /** Begins the thread's request with a mail. */
    ThreadMemory begin(AttributedMail mail) {
        return new ThreadMemory(mail.threadId(), mail.mailId(), mail.fingerprint(), addressDigest)
                .remember(mail.addressDigest());
    }

    /** Keeps the first address, whatever comes later. */
    ThreadMemory remember(@Nullable String digest) {
        return new ThreadMemory(
                requestId, requestMailId, requestFingerprint, addressDigest == null ? digest : addressDigest);
    }
}
