package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the intake remembers of a request: ids and digests, nothing that a person wrote.
 *
 * @param requestId the request
 * @param mailId the mail it came in
 * @param fingerprint digest of that mail's content; null where it could not be read
 * @param addressDigest digest of the site's address that it came from; null where none stood in From
 * @param senderDigest digest of its sender's address; null where it named none
 */
public record BegunRequest(
        String requestId,
        String mailId,
        @Nullable String fingerprint,
        @Nullable String addressDigest,
        @Nullable String senderDigest) {

    static BegunRequest of(String requestId, AttributedMail mail) {
        return new BegunRequest(
                requestId,
                mail.mailId(),
                mail.fingerprint(),
                mail.isFromSite() ? mail.addressDigest() : null,
                mail.senderDigest());
    }

    BegunRequest from(String digest) {
        return new BegunRequest(requestId, mailId, fingerprint, digest, senderDigest);
    }
}
