package nz.patai.responder.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.AnsweredQuestion;
import nz.patai.responder.domain.Ground;
import nz.patai.responder.domain.LetterDate;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.Provisions;
import nz.patai.responder.domain.TransferReason;

/** What the template of a decision can name within one answer. */
final class AnswerView {
    private static final List<String> OUTCOMES = List.of(
            "isReleased",
            "isReleasedInPart",
            "isRefused",
            "isTransferred",
            "isNotOfficialInformation",
            "isPrivacyAct",
            "isStatementOfReasons",
            "isWithdrawn");

    private AnswerView() {}

    static Map<String, Object> of(AnsweredQuestion answer, boolean isOneOfSeveral, Provisions provisions) {
        Map<String, Object> view = new HashMap<>();
        view.put("number", String.valueOf(answer.number()));
        view.put("question", String.join(" ", Prose.clean(answer.text()).split("\\s+")));
        view.put("isOneOfSeveral", isOneOfSeveral);
        view.put(
                "textParagraphs",
                ParagraphView.of(Prose.unfolded(answer.answer().text())));
        view.put("offeredParagraphs", ParagraphView.of(answer.answer().offered()));
        view.put("definitionSection", provisions.definition());
        view.put("reasonsSection", provisions.reasons());
        view.putAll(grounds(answer.grounds(), provisions));
        OUTCOMES.forEach(name -> view.put(name, false));
        view.putAll(Map.of(
                "transferTo", "", "transferOn", "", "transferSection", "", "isHeldThere", false, "withdrawnOn", ""));
        view.putAll(outcome(answer.answer().outcome(), provisions));
        return view;
    }

    private static Map<String, Object> grounds(List<Ground> grounds, Provisions provisions) {
        return Map.of(
                "grounds",
                grounds.stream()
                        .map(ground ->
                                Map.<String, Object>of("paragraph", ground.paragraph(), "because", ground.because()))
                        .toList(),
                "hasOneGround",
                grounds.size() == 1,
                "isBalanced",
                grounds.stream().anyMatch(ground -> ground.kind() == Ground.Kind.BALANCED),
                "publicInterestSection",
                provisions.publicInterest());
    }

    private static Map<String, Object> outcome(Outcome outcome, Provisions provisions) {
        return switch (outcome) {
            case Outcome.Released _ -> Map.of("isReleased", true);
            case Outcome.ReleasedInPart _ -> Map.of("isReleasedInPart", true);
            case Outcome.Refused _ -> Map.of("isRefused", true);
            case Outcome.Transferred transferred -> transferred(transferred, provisions);
            case Outcome.NotOfficialInformation _ -> Map.of("isNotOfficialInformation", true);
            case Outcome.PrivacyAct _ -> Map.of("isPrivacyAct", true);
            case Outcome.StatementOfReasons _ -> Map.of("isStatementOfReasons", true);
            case Outcome.Withdrawn(var on) -> Map.of("isWithdrawn", true, "withdrawnOn", LetterDate.format(on));
        };
    }

    private static Map<String, Object> transferred(Outcome.Transferred transferred, Provisions provisions) {
        return Map.of(
                "isTransferred", true,
                "transferTo", Prose.clean(transferred.to()),
                "transferOn", LetterDate.format(transferred.on()),
                "transferSection", provisions.transferFor(transferred.reason()),
                "isHeldThere", transferred.reason() == TransferReason.HELD_THERE);
    }
}
