package nz.patai.responder.cases;

import nz.patai.event.ResponseKind;

/** When a mail that something lets go is still held, or has become pointless. */
final class ReleaseRules {

    private ReleaseRules() {}

    /** Whether a mail may go now. */
    static boolean mayGo(ThreadCase thread, RequestCase request, Mail mail) {
        return !mail.released() && thread.deadLetters().isEmpty() && stillMakesSense(request, mail);
    }

    private static boolean stillMakesSense(RequestCase request, Mail mail) {
        boolean isWithdrawn = request.facts().withdrawal() != null;
        if (mail.kind() == ResponseKind.ACKNOWLEDGEMENT) {
            return !isWithdrawn && !request.hasAnswer();
        }
        if (mail.kind() == ResponseKind.DECISION) {
            return !isWithdrawn && isOfTheDecisionThatCounts(request, mail);
        }
        if (mail.kind() == ResponseKind.EXTENSION) {
            return !isWithdrawn && !request.hasAnswer();
        }
        return switch (mail.kind()) {
            case CLARIFICATION, TRANSFER, TRANSFER_TO_BODY -> !isWithdrawn;
            default -> true;
        };
    }

    /** A letter of a decision that was replaced stays where it is, signed or not. */
    private static boolean isOfTheDecisionThatCounts(RequestCase request, Mail mail) {
        var decision = request.facts().decision();
        return decision != null && decision.source().eventId().equals(mail.causeId());
    }
}
