package nz.patai.responder.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request. Each fact is null, or the list empty, until its event was read.
 *
 * @param found the questions as the machine found them
 * @param corrected the questions as a person put them right, which then count
 * @param charge the charge last fixed
 * @param decision the decision last recorded
 */
public record Facts(
        Fact.@Nullable Received received,
        Fact.@Nullable Registered registered,
        Fact.@Nullable ClockRuns clock,
        Fact.@Nullable Questions found,
        Fact.@Nullable Questions corrected,
        List<Fact.Clarification> clarifications,
        List<Fact.FollowUp> followUps,
        List<Fact.Transfer> transfers,
        List<Fact.Extension> extensions,
        Fact.@Nullable ChargeFixed charge,
        Fact.@Nullable Decision decision,
        Fact.@Nullable Withdrawal withdrawal) {

    static final Facts NONE =
            new Facts(null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null, null);

    /** What was known before there were extensions has none. */
    public Facts {
        extensions = extensions == null ? List.of() : extensions;
    }

    /** With one more fact; a fact that is known already, by its event, changes nothing. */
    Facts with(Fact fact) {
        return knows(fact) ? this : taking(fact);
    }

    /** The questions that count; null while there are none. */
    public Fact.@Nullable Questions questions() {
        return corrected != null ? corrected : found;
    }

    /** The transfer that takes a question away, the latest where there are several. */
    public Optional<Fact.Transfer> transferOf(int question) {
        return transfers.stream().filter(t -> t.concerns(question)).reduce((earlier, later) -> later);
    }

    /** The day of the first further mail after one instant and not after another; null if none came. */
    public @Nullable LocalDate answeredBetween(Instant afterExclusive, Instant untilInclusive) {
        return followUps.stream()
                .filter(f -> f.source().at().isAfter(afterExclusive)
                        && !f.source().at().isAfter(untilInclusive))
                .map(Fact.FollowUp::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean knows(Fact fact) {
        Stream<@Nullable Fact> single =
                Stream.of(received, registered, clock, found, corrected, charge, decision, withdrawal);
        var several =
                Stream.of(clarifications, followUps, transfers, extensions).flatMap(List::stream);
        return Stream.<@Nullable Fact>concat(single, several)
                .anyMatch(known -> known != null
                        && known.source().eventId().equals(fact.source().eventId()));
    }

    private Facts taking(Fact fact) {
        return new Facts(
                received == null && fact instanceof Fact.Received f ? f : received,
                registered == null && fact instanceof Fact.Registered f ? f : registered,
                clock == null && fact instanceof Fact.ClockRuns f ? f : clock,
                found == null && fact instanceof Fact.Questions f ? f : found,
                corrected,
                plus(clarifications, fact, Fact.Clarification.class),
                plus(followUps, fact, Fact.FollowUp.class),
                plus(transfers, fact, Fact.Transfer.class),
                plus(extensions, fact, Fact.Extension.class),
                fact instanceof Fact.ChargeFixed f ? f : charge,
                fact instanceof Fact.Decision f ? f : decision,
                withdrawal == null && fact instanceof Fact.Withdrawal f ? f : withdrawal);
    }

    /** With the questions as a person put them right. */
    Facts correctedTo(Fact.Questions questions) {
        return new Facts(
                received,
                registered,
                clock,
                found,
                questions,
                clarifications,
                followUps,
                transfers,
                extensions,
                charge,
                decision,
                withdrawal);
    }

    private static <F extends Fact> List<F> plus(List<F> known, Fact fact, Class<F> kind) {
        return kind.isInstance(fact)
                ? Stream.concat(known.stream(), Stream.of(kind.cast(fact))).toList()
                : known;
    }
}
