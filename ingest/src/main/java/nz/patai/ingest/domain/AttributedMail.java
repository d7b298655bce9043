package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * A mail on its thread, ready to be decided on.
 *
 * @param threadId its thread
 * @param result the mail as parsed
 * @param identity the site's request it belongs to
 * @param written what the person wrote; empty where the mail could not be read
 * @param addressDigest digest of the site's address in it, under a key of the installation; null where it has none
 * @param senderDigest digest of its sender's address, under a key of the installation; null where it names none
 * @param messageIdDigest digest of its Message-ID, under a key of the installation; null where it has none
 * @param fingerprint digest of its {@link ContentFingerprint}, under a key of the installation; null where it could not be read
 */
public record AttributedMail(
        String threadId,
        ParseResult result,
        FyiIdentity identity,
        WrittenText written,
        @Nullable String addressDigest,
        @Nullable String senderDigest,
        @Nullable String messageIdDigest,
        @Nullable String fingerprint) {

    /** Gives its {@link MailId}. */
    public String mailId() {
        return switch (result) {
            case ParsedMail mail -> mail.id().value();
            case RejectedMail rejected -> rejected.id().value();
        };
    }

    /** Gives its header, as far as it could be read. */
    public MailHeader header() {
        return switch (result) {
            case ParsedMail mail -> mail.header();
            case RejectedMail rejected -> rejected.readable();
        };
    }

    /** Says whether the site itself sent it: its From is the request's own address. */
    boolean isFromSite() {
        return identity instanceof FyiIdentity.Known known && known.foundIn() == FoundIn.FROM;
    }
}
