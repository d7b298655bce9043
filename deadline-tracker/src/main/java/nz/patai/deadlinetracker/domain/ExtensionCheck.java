package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nz.patai.event.ExtensionContent;
import nz.patai.event.LimitKind;
import nz.patai.statute.Act;
import nz.patai.statute.notice.ExtensionEffect;

/**
 * Whether a limit can be extended, were the notice sent on the day it is asked for.
 *
 * <p>Source: OIA s 15A; LGOIMA s 14.
 */
sealed interface ExtensionCheck {

    /**
     * It can.
     *
     * @param newDueOn the last day that the limit would have
     * @param noticeUntil the last day on which the notice has effect
     */
    record Stands(LocalDate newDueOn, LocalDate noticeUntil) implements ExtensionCheck {}

    /**
     * It cannot.
     *
     * @param refusal why
     */
    record Falls(Refusal refusal) implements ExtensionCheck {}

    static ExtensionCheck of(Admitted admitted, ExtensionContent content) {
        return Refusal.first(
                        () -> signed(admitted),
                        () -> waiting(admitted),
                        () -> stated(content),
                        () -> ground(admitted, content),
                        () -> whole(admitted, content))
                .<ExtensionCheck>map(Falls::new)
                .orElseGet(() -> counted(admitted, content));
    }

    private static Optional<Refusal> signed(Admitted admitted) {
        return admitted.clock().decision() instanceof Decision.Signed
                ? Refusal.because("the decision is signed and its letter goes out: there is nothing left to extend")
                : Optional.empty();
    }

    private static Optional<Refusal> waiting(Admitted admitted) {
        return admitted.clock().extensions().waiting().isPresent()
                ? Refusal.because("an extension is decided on and its notice is not sent yet: wait until it is, then"
                        + " extend again should that be too short")
                : Optional.empty();
    }

    private static Optional<Refusal> stated(ExtensionContent content) {
        if (!content.limit().equals(LimitKind.DECISION.name())
                && !content.limit().equals(LimitKind.TRANSFER.name())) {
            return Refusal.because("it names a limit that cannot be extended: name decision or transfer");
        }
        return content.workingDays() == null && content.until() == null
                ? Refusal.because(
                        "it says neither by how many working days nor until which day: state one, or both if they agree")
                : Optional.empty();
    }

    private static Optional<Refusal> ground(Admitted admitted, ExtensionContent content) {
        var section = isOia(admitted) ? "15A(1)" : "14(1)";
        return List.of(section + "(a)", section + "(b)").contains(content.ground())
                ? Optional.empty()
                : Refusal.under(
                        admitted.section(section),
                        "it is extended on a ground that the Act does not have: give " + section
                                + "(a), a large quantity of information, or " + section
                                + "(b), consultations that cannot be made in time");
    }

    private static Optional<Refusal> whole(Admitted admitted, ExtensionContent content) {
        var some = new TreeSet<>(content.questions());
        var all =
                admitted.questions().map(list -> new TreeSet<>(list.numbers())).orElseGet(TreeSet::new);
        return some.isEmpty() || some.equals(all)
                ? Optional.empty()
                : Refusal.because("it extends some of the questions only, and a request has one limit here: extend the"
                        + " request whole, naming no question");
    }

    private static ExtensionCheck counted(Admitted admitted, ExtensionContent content) {
        var clock = new ExtendClock(admitted.request(), admitted.clock(), admitted.rules());
        var extension = Extension.of(admitted.command().eventId(), content);
        return switch (clock.effect(extension, admitted.day())) {
            case ExtensionEffect.Extended extended -> counted(extended, clock.noticeUntil());
            case ExtensionEffect.TooLate late ->
                falls(
                        admitted.request().act() + " " + late.section(),
                        "a notice of extension has effect up to " + late.noticeUntil()
                                + ", the 20th working day: it is over; decide, and tell the requester why it is late");
            case ExtensionEffect.NotAllowed not -> falls(admitted.request().act() + " " + not.section(), not.reason());
            case ExtensionEffect.NotCounted not -> falls(null, not.refused().message());
        };
    }

    private static ExtensionCheck counted(ExtensionEffect.Extended extended, LocalDate noticeUntil) {
        var newDueOn = extended.due().dueOn();
        return extended.datesDiffer()
                ? falls(
                        null,
                        "the number of working days and the date do not agree: state one, or the number and the day"
                                + " that it gives; the earlier of the two would be " + newDueOn)
                : new Stands(newDueOn, noticeUntil);
    }

    private static Falls falls(@org.jspecify.annotations.Nullable String section, String reason) {
        return new Falls(new Refusal(section, reason));
    }

    private static boolean isOia(Admitted admitted) {
        return Rules.act(admitted.request().act()) == Act.OIA;
    }
}
