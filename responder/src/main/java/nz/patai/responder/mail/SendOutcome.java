package nz.patai.responder.mail;

/**
 * What the mail server made of a message. Replies can quote addresses, so they belong in a sealed event and in no log.
 *
 * <p>Source: RFC 5321, 4.2.1 and 4.5.4.
 */
public sealed interface SendOutcome {

    /** The server took it over. */
    record Accepted(int replyCode, String reply) implements SendOutcome {}

    /** The server has it not, and may take it later. {@code replyCode} is 0 if no reply said so: unreachable, TLS, sign-in file. */
    record RefusedForNow(int replyCode, String reply) implements SendOutcome {}

    /**
     * The server will not take mail from our mailbox, or not before we sign in. That says nothing about this message: it and all others from
     * that mailbox wait until a person has mended it.
     */
    record SenderRefused(int replyCode, String reply) implements SendOutcome {}

    /** The server will not take this message however often it is tried. */
    record RefusedForGood(int replyCode, String reply) implements SendOutcome {}

    /** The connection broke after the whole message was sent and before the answer came: it may have been taken or not. */
    record OutcomeUnknown(String reason) implements SendOutcome {}
}
