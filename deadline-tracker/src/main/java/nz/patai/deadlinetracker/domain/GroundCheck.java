package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Optional;
import nz.patai.event.Answer;
import nz.patai.statute.Act;
import nz.patai.statute.Grounds;

/**
 * Whether the grounds of an answer are grounds of the Act, and what the Act wants considered first is on record.
 *
 * <p>Source: OIA ss 6, 7, 9, 10, 18, 18A, 18B; LGOIMA ss 6, 7, 8, 17, 17A, 17B.
 */
final class GroundCheck {

    private GroundCheck() {}

    static Optional<Refusal> of(Admitted admitted, Answer answer) {
        return Refusal.first(() -> each(admitted, answer), () -> pointsSomewhere(admitted, answer));
    }

    private static Optional<Refusal> each(Admitted admitted, Answer answer) {
        return answer.grounds().stream()
                .flatMap(ground ->
                        Refusal.first(() -> known(admitted, answer, ground), () -> considered(admitted, answer, ground))
                                .stream())
                .findFirst();
    }

    private static Optional<Refusal> known(Admitted admitted, Answer answer, String ground) {
        var oia = isOia(admitted);
        return Grounds.of(act(admitted)).contains(ground)
                ? Optional.empty()
                : Refusal.under(
                        admitted.section(oia ? "18" : "17"),
                        DecisionCheck.question(answer)
                                + " is refused on a ground that the Act does not have: write it to"
                                + " the paragraph, such as " + (oia ? "18(g) or 9(2)(a)" : "17(g) or 7(2)(a)"));
    }

    private static Optional<Refusal> considered(Admitted admitted, Answer answer, String ground) {
        return required(ground, isOia(admitted)).stream()
                .filter(section -> DecisionCheck.considered(answer).noneMatch(s -> s.equals(section)))
                .findFirst()
                .flatMap(section -> Refusal.under(
                        admitted.section(section),
                        DecisionCheck.question(answer) + " is refused under " + ground
                                + ", and nothing is on record of what s " + section
                                + " wants considered: consider it and record what was found"));
    }

    /** The considerations that a ground asks for, by section. */
    private static List<String> required(String ground, boolean oia) {
        if (oia) {
            return ground.startsWith("9(2)") ? List.of("9(1)") : effort(ground, "18", List.of("18A(1)", "18B"));
        }
        return ground.startsWith("7(2)") ? List.of("7(1)") : effort(ground, "17", List.of("17A", "17B"));
    }

    /** Before refusing for effort: (e) asks for consulting the requester, (f) for a charge or an extension as well. */
    private static List<String> effort(String ground, String section, List<String> chargeThenConsult) {
        if (ground.startsWith(section + "(f)")) {
            return chargeThenConsult;
        }
        return ground.startsWith(section + "(e)") ? chargeThenConsult.subList(1, 2) : List.of();
    }

    /** "There is good reason" says nothing until the good reason is cited with it. */
    private static Optional<Refusal> pointsSomewhere(Admitted admitted, Answer answer) {
        var act = act(admitted);
        var pointsOnly =
                !answer.grounds().isEmpty() && answer.grounds().stream().allMatch(g -> Grounds.isPointer(act, g));
        return pointsOnly
                ? Refusal.under(
                        admitted.section(answer.grounds().getFirst()),
                        DecisionCheck.question(answer) + " is refused for good reason without saying which: cite the"
                                + " paragraph of that reason as well")
                : Optional.empty();
    }

    private static Act act(Admitted admitted) {
        return Rules.act(admitted.request().act());
    }

    private static boolean isOia(Admitted admitted) {
        return act(admitted) == Act.OIA;
    }
}
