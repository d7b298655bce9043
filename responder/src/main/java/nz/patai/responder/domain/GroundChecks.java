package nz.patai.responder.domain;

import java.util.List;
import java.util.Optional;
import nz.patai.statute.Act;

/** What a refusal must rest on. Source: OIA ss 9(1), 18, 19(a)(i); LGOIMA ss 7(1), 17, 18. */
final class GroundChecks {
    private GroundChecks() {}

    static void check(
            String part,
            Outcome outcome,
            boolean isPublicInterestWeighed,
            Act act,
            GroundCatalogue catalogue,
            Problems problems) {
        List<String> cited = cited(outcome);
        problems.when(cited.isEmpty(), part, "withholds without a ground", "name the paragraph it rests on");
        List<Ground> known = cited.stream()
                .flatMap(paragraph -> find(part, paragraph, act, catalogue, problems).stream())
                .toList();
        problems.when(
                !known.isEmpty() && known.stream().allMatch(ground -> ground.kind() == Ground.Kind.POINTER),
                part,
                "withholds for good reason without saying which",
                "name the paragraph of the good reason as well");
        problems.when(
                !isPublicInterestWeighed && known.stream().anyMatch(ground -> ground.kind() == Ground.Kind.BALANCED),
                part,
                "withholds under section %s without weighing the public interest"
                        .formatted(Provisions.of(act).publicInterest()),
                "weigh it and record that");
    }

    /** The paragraphs that an outcome cites. */
    static List<String> cited(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.grounds();
            case Outcome.ReleasedInPart inPart -> inPart.grounds();
            case Outcome.Released _,
                    Outcome.Transferred _,
                    Outcome.NotOfficialInformation _,
                    Outcome.PrivacyAct _,
                    Outcome.StatementOfReasons _,
                    Outcome.Withdrawn _ -> List.of();
        };
    }

    private static Optional<Ground> find(
            String part, String paragraph, Act act, GroundCatalogue catalogue, Problems problems) {
        Optional<Ground> ground = catalogue.find(act, paragraph);
        problems.when(
                ground.isEmpty(),
                part,
                "cites '%s', which is no ground of the %s".formatted(paragraph, act),
                "name a ground to its paragraph, such as 18(g) or 9(2)(a)");
        return ground;
    }
}
