package nz.patai.deadlinetracker.domain;

import java.time.LocalDate;
import java.util.Optional;
import nz.patai.event.ClockRestarted;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.TreatAsNewRequest;
import nz.patai.statute.notice.RestartRight;
import nz.patai.statute.notice.Restarts;
import nz.patai.statute.notice.Rewording;

/**
 * What a further mail may mean for the clock: a person says so, and only where the Act allows it does the clock start anew.
 *
 * <p>Source: OIA s 15(1AA), (1AB); LGOIMA s 13(7), (8).
 */
sealed interface FollowUpCheck {

    /** It means nothing for the clock. */
    record NoEffect() implements FollowUpCheck {}

    /**
     * The clock starts anew with it.
     *
     * @param restarted the limits from then on
     */
    record Restart(ClockRestarted restarted) implements FollowUpCheck {}

    /**
     * It cannot mean that.
     *
     * @param refusal why
     */
    record Falls(Refusal refusal) implements FollowUpCheck {}

    static FollowUpCheck of(Admitted admitted, TreatAsNewRequest command) {
        var mail = admitted.thread().mails().toldBy(command.followUpEventId());
        return Refusal.first(() -> standing(mail), () -> effect(command))
                .<FollowUpCheck>map(Falls::new)
                .orElseGet(() -> command.effect() == FollowUpEffect.NEITHER
                        ? new NoEffect()
                        : restart(admitted, mail.orElseThrow(), command));
    }

    private static Optional<Refusal> standing(Optional<ArrivedMail> mail) {
        return switch (mail.map(ArrivedMail::standing).orElse(ArrivedMail.Standing.SOMETHING_ELSE)) {
            case FOLLOW_UP, FOLLOW_UP_LOOKED_AT -> Optional.empty();
            case REQUEST -> Refusal.because("the mail is a request of its own: its own clock runs");
            case SET_ASIDE, DISMISSED, SOMETHING_ELSE ->
                Refusal.because("it names no further mail of this thread: look at the request again and name one");
        };
    }

    private static Optional<Refusal> effect(TreatAsNewRequest command) {
        return switch (command.effect()) {
            case RESTARTS_CLOCK, NEITHER -> Optional.empty();
            case NEW_REQUEST ->
                Refusal.because("what is asked beside the request is a request of its own, from the receipt of its"
                        + " mail: say so of the mail (treat-as request)");
            case UNKNOWN ->
                Refusal.because("it says nothing that this version knows: choose restarts_clock or neither");
        };
    }

    private static FollowUpCheck restart(Admitted admitted, ArrivedMail mail, TreatAsNewRequest command) {
        return Refusal.first(
                        () -> signed(admitted),
                        () -> extending(admitted),
                        () -> over(admitted),
                        () -> again(admitted, mail))
                .<FollowUpCheck>map(Falls::new)
                .orElseGet(() -> counted(admitted, mail.receivedOn(), command));
    }

    private static Optional<Refusal> signed(Admitted admitted) {
        return admitted.clock().decision() instanceof Decision.Signed
                ? Refusal.because("the decision is signed and its letter goes out: what is asked now is a new request")
                : Optional.empty();
    }

    /** A notice on its way would tell the requester of a limit that is no more. */
    private static Optional<Refusal> extending(Admitted admitted) {
        return admitted.clock().extensions().waiting().isPresent()
                ? Refusal.because("an extension is decided on and its notice is not sent yet: wait until it is")
                : Optional.empty();
    }

    /** A limit that was missed stays missed, also where the mail came before: until a person said so the first clock ran. */
    private static Optional<Refusal> over(Admitted admitted) {
        var dueOn = admitted.clock().limits().decision();
        return admitted.day().isAfter(dueOn)
                ? Refusal.because(
                        "the limit passed on " + dueOn + ", before anyone said that this mail restarts it: the"
                                + " request stays overdue; answer it, or treat what is asked now as a request of its own")
                : Optional.empty();
    }

    private static Optional<Refusal> again(Admitted admitted, ArrivedMail mail) {
        return mail.standing() == ArrivedMail.Standing.FOLLOW_UP_LOOKED_AT
                        && mail.receivedOn().equals(admitted.request().receivedOn())
                ? Refusal.because("the clock runs from this mail's receipt already")
                : Optional.empty();
    }

    private static FollowUpCheck counted(Admitted admitted, LocalDate receivedOn, TreatAsNewRequest command) {
        var request = admitted.request();
        var calendar = admitted.rules().workingDays(request.act(), request.region());
        var rewording = admitted.clock()
                .askedBy(receivedOn)
                .<Rewording>map(askedOn -> new Rewording.Clarified(askedOn, receivedOn))
                .orElseGet(() -> new Rewording.Amended(receivedOn));
        return switch (Restarts.of(calendar, request.receivedOn(), rewording)) {
            case RestartRight.Allowed allowed ->
                new Restart(StartClock.anew(calendar, command.followUpEventId(), allowed.receivedOn()));
            case RestartRight.Barred barred ->
                new Falls(new Refusal(request.act() + " " + barred.section(), barred.reason()));
            case RestartRight.NotCounted not ->
                new Falls(new Refusal(null, not.refused().message()));
        };
    }
}
