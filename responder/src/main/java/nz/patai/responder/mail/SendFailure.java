package nz.patai.responder.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads out of a failed transaction what it means for the message. */
final class SendFailure {
    private static final int TRANSIENT = 4;
    private static final int PERMANENT = 5;
    private static final int MAX_CHAIN = 20;

    /** Sign-in or encryption is wanted first. Source: RFC 4954, 6; RFC 3207, 4. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    /** Too large, which a server can say of the size that MAIL announces. Source: RFC 1870, 6.1. */
    private static final int TOO_LARGE = 552;

    private SendFailure() {}

    static SendOutcome outcome(PhasedTransport transport, MessagingException failure) {
        if (transport.phase() == PhasedTransport.Phase.CONNECTING) {
            return beforeTheMessage(transport);
        }
        int code = replyCode(failure);
        return switch (code / 100) {
            case PERMANENT ->
                isAboutUs(transport.phase(), code)
                        ? new SendOutcome.SenderRefused(code, transport.reply())
                        : new SendOutcome.RefusedForGood(code, transport.reply());
            case TRANSIENT -> new SendOutcome.RefusedForNow(code, transport.reply());
            default -> withoutReply(transport.phase());
        };
    }

    /** A refusal of ourselves, whatever its code, says nothing about the message: it waits until the relay is mended. */
    private static SendOutcome beforeTheMessage(PhasedTransport transport) {
        int code = transport.getLastReturnCode();
        return code >= TRANSIENT * 100
                ? new SendOutcome.RefusedForNow(code, transport.reply())
                : withoutReply(transport.phase());
    }

    private static boolean isAboutUs(PhasedTransport.Phase phase, int code) {
        return SIGN_IN.contains(code) || (phase == PhasedTransport.Phase.SENDER && code != TOO_LARGE);
    }

    private static SendOutcome withoutReply(PhasedTransport.Phase phase) {
        return switch (phase) {
            case CONNECTING -> new SendOutcome.RefusedForNow(0, "the relay could not be reached, or not safely");
            case SENDER, TRANSACTION ->
                new SendOutcome.RefusedForNow(0, "the connection broke before the message was complete");
            case END_OF_DATA -> new SendOutcome.OutcomeUnknown("the connection broke before the answer to the message");
        };
    }

    /** The refusal that ended it, the gravest one if recipients differ; 0 without a reply. */
    private static int replyCode(MessagingException failure) {
        int worst = 0;
        Exception link = failure;
        for (int depth = 0; depth < MAX_CHAIN && link != null; depth++) {
            worst = Math.max(worst, codeOf(link));
            link = link instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return worst;
    }

    private static int codeOf(Exception link) {
        return switch (link) {
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            default -> 0;
        };
    }
}
