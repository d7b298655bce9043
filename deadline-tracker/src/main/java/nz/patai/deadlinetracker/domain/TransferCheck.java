package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import nz.patai.event.TransferContent;
import nz.patai.statute.Act;

/**
 * Whether a request, or a part of it, can be transferred. One that comes late is still made: late is better than not at all.
 *
 * <p>Source: OIA s 14; LGOIMA s 12.
 */
final class TransferCheck {

    private TransferCheck() {}

    static Optional<Refusal> refusal(Admitted admitted, TransferContent content) {
        return Refusal.first(
                () -> signed(admitted),
                () -> ground(admitted, content),
                () -> body(admitted, content),
                () -> QuestionCheck.ofPart(admitted, content.questions()),
                () -> again(admitted, content));
    }

    private static Optional<Refusal> signed(Admitted admitted) {
        return admitted.clock().decision() instanceof Decision.Signed
                ? Refusal.because("the decision is signed and its letter goes out: there is nothing left to transfer")
                : Optional.empty();
    }

    private static Optional<Refusal> ground(Admitted admitted, TransferContent content) {
        var section = Rules.act(admitted.request().act()) == Act.OIA ? "14(b)" : "12(b)";
        return List.of(section + "(i)", section + "(ii)").contains(content.ground())
                ? Optional.empty()
                : Refusal.under(
                        admitted.section(section),
                        "it is transferred on a ground that the Act does not have: give " + section
                                + "(i), held by the other body and not by us, or " + section
                                + "(ii), more closely connected with its functions");
    }

    private static Optional<Refusal> body(Admitted admitted, TransferContent content) {
        if (content.to().isBlank()) {
            return Refusal.because("it names no body to transfer to: name one");
        }
        var isKnown = admitted.rules().bodies().others().contains(content.to());
        return isKnown || content.toAddress() != null
                ? Optional.empty()
                : Refusal.because(
                        "the body it goes to is not under transferTo in agency.yaml: add it there, or give its"
                                + " address for requests with the transfer");
    }

    private static Optional<Refusal> again(Admitted admitted, TransferContent content) {
        var before = admitted.clock().transfers();
        var isTwice = content.questions().isEmpty()
                ? !before.list().isEmpty()
                : content.questions().stream().anyMatch(q -> before.of(q).isPresent());
        return isTwice
                ? Refusal.because("some of it is transferred already: name the questions that are left")
                : Optional.empty();
    }
}
