package nz.patai.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the intake does with a mail. A program may be told from a person here, but whether a person's mail asks for
 * information is for a person to decide: in doubt it is a request.
 *
 * <p>Source: Official Information Act 1982, s 12(1AA): a request may be in any form.
 */
public sealed interface MailKind {

    /** The first mail of a thread: a request. */
    record InitialRequest() implements MailKind {}

    /**
     * A further mail of a thread.
     *
     * @param threadKnown false where the earlier mail never came here: the request then begins with this one
     */
    record FollowUp(boolean threadKnown) implements MailKind {}

    /** A program's reply to a mail of ours. */
    record AutoReply(AutoKind kind) implements MailKind {}

    /**
     * A report on the delivery of a mail of ours.
     *
     * @param report what it says of that mail; null where it says nothing that can be read
     */
    record Bounce(AutoKind kind, @Nullable DeliveryReport report) implements MailKind {}

    /** Waits for a person. */
    record SetAside(SetAsideReason reason) implements MailKind {}

    /**
     * Decides the kind of a mail.
     *
     * <p>Mail whose From is a site's own request address was typed by a person, so marks of automatic mail that a
     * gateway may have put on it don't count, unless it is a report.
     *
     * @param result the mail as parsed
     * @param identity which site's request it belongs to; passed over where the mail was rejected
     * @param threadKnown whether its thread has had a mail before
     */
    static MailKind decide(ParseResult result, FyiIdentity identity, boolean threadKnown) {
        return switch (result) {
            case RejectedMail _ -> new SetAside(SetAsideReason.UNREADABLE);
            case ParsedMail mail -> {
                MailKind automatic = automatic(mail, identity);
                yield automatic == null ? personal(mail, identity, threadKnown) : automatic;
            }
        };
    }

    private static @Nullable MailKind automatic(ParsedMail mail, FyiIdentity identity) {
        AutoKind auto = mail.auto();
        boolean fromSite = identity instanceof FyiIdentity.Known known && known.foundIn() == FoundIn.FROM;
        if (auto == null || (fromSite && !auto.isBounce())) {
            return null;
        }
        return switch (auto) {
            case DELIVERY_FAILURE, DELIVERY_DELAY, DELIVERY_RECEIPT -> new Bounce(auto, mail.report());
            case AUTO_REPLY, OUT_OF_OFFICE, READ_RECEIPT -> new AutoReply(auto);
            case AUTO_GENERATED -> new SetAside(SetAsideReason.MARKED_AUTOMATIC);
        };
    }

    private static MailKind personal(ParsedMail mail, FyiIdentity identity, boolean threadKnown) {
        return switch (identity) {
            case FyiIdentity.Ambiguous _ -> new SetAside(SetAsideReason.SEVERAL_REQUESTS);
            case FyiIdentity.Untrusted untrusted
            when untrusted.foundIn() == FoundIn.FROM -> new SetAside(SetAsideReason.UNTRUSTED_SENDER);
            case FyiIdentity.Untrusted _, FyiIdentity.None _ -> fromAnyone(mail, threadKnown);
            case FyiIdentity.Known known
            when known.hasConflictingHash() -> new SetAside(SetAsideReason.CONFLICTING_HASH);
            case FyiIdentity.Known _ when threadKnown || looksLikeFollowUp(mail) -> new FollowUp(threadKnown);
            case FyiIdentity.Known _ -> new InitialRequest();
        };
    }

    /** An answer to a conversation that never came here is the first the agency sees of it, so it is a request. */
    private static MailKind fromAnyone(ParsedMail mail, boolean threadKnown) {
        var from = mail.header().from();
        if (from == null || !from.canBeAnswered()) {
            return new SetAside(SetAsideReason.NO_SENDER);
        }
        return threadKnown ? new FollowUp(true) : new InitialRequest();
    }

    private static boolean looksLikeFollowUp(ParsedMail mail) {
        return SubjectLine.of(mail.header().subject()).isReply()
                || WrittenText.of(mail).quotesOriginal();
    }
}
