package nz.patai.responder.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nz.patai.event.ResponseKind;

/**
 * One legal request as the responder sees it.
 *
 * @param facts what letters are made from
 * @param mails what was composed, oldest first
 * @param signatures those whose mail has not been composed yet: topics come in no fixed order
 * @param refused ids of the ResponseComposed events that could not be; tried again when something about the request changes
 */
public record RequestCase(
        String requestId, Facts facts, List<Mail> mails, List<Signature> signatures, List<UUID> refused) {

    /**
     * An officer's signature.
     *
     * @param composedId the ResponseComposed event
     * @param sha256 of the bytes that the officer was shown
     */
    public record Signature(Fact.Source source, UUID composedId, String sha256) {}

    static RequestCase opened(String requestId) {
        return new RequestCase(requestId, Facts.NONE, List.of(), List.of(), List.of());
    }

    RequestCase with(Facts changed) {
        return new RequestCase(requestId, changed, mails, signatures, refused);
    }

    RequestCase with(Mail mail) {
        return withMails(Stream.concat(mails.stream(), Stream.of(mail)).toList());
    }

    RequestCase withMails(List<Mail> changed) {
        return new RequestCase(requestId, facts, changed, signatures, refused);
    }

    RequestCase withSignatures(List<Signature> changed) {
        return new RequestCase(requestId, facts, mails, changed, refused);
    }

    RequestCase refusing(UUID composedId) {
        return new RequestCase(
                requestId,
                facts,
                mails,
                signatures,
                Stream.concat(refused.stream(), Stream.of(composedId)).toList());
    }

    RequestCase tryingAgain() {
        return new RequestCase(requestId, facts, mails, signatures, List.of());
    }

    RequestCase changing(UUID composedId, UnaryOperator<Mail> change) {
        return withMails(mails.stream()
                .map(m -> m.composedId().equals(composedId) ? change.apply(m) : m)
                .toList());
    }

    Optional<Mail> mail(UUID composedId) {
        return mails.stream().filter(m -> m.composedId().equals(composedId)).findFirst();
    }

    /** Whether the request is answered: its decision may have gone. */
    boolean hasAnswer() {
        return mails.stream().anyMatch(m -> m.kind() == ResponseKind.DECISION && m.released());
    }
}
