package nz.patai.responder.send;

import nz.patai.responder.mail.SendOutcome;

/** What a relay's refusal means, in words that hold no personal data: its own text may quote addresses. */
final class Reasons {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int FIRST_PERMANENT = 500;

    private Reasons() {}

    static String of(SendOutcome.RefusedForGood refused) {
        return "the relay refused it for good with " + refused.replyCode();
    }

    static String of(SendOutcome.SenderRefused refused) {
        return "the relay refused our mailbox as the sender, or wants us to sign in first, with " + refused.replyCode()
                + ": mend that, it is tried again";
    }

    static String of(SendOutcome.RefusedForNow refused) {
        return refused.replyCode() == 0 ? refused.reply() : "the relay refused it for now with " + refused.replyCode();
    }

    /**
     * Whether a refusal is of us and not of one mail: no reply at all, 421, or a permanent code that came before the mail was named
     * (greeting, TLS, sign-in), which the transport reports as for now.
     */
    static boolean isAboutTheRelay(SendOutcome.RefusedForNow refused) {
        int code = refused.replyCode();
        return code == 0 || code == SERVICE_NOT_AVAILABLE || code >= FIRST_PERMANENT;
    }
}
