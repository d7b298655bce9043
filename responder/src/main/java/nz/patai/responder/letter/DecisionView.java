package nz.patai.responder.letter;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Charge;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.LetterDate;
import nz.patai.responder.domain.OmbudsmanRight;
import nz.patai.responder.domain.PastStep;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.Provisions;
import org.jspecify.annotations.Nullable;

/** What the template of a decision can name beyond what every letter has. */
final class DecisionView {
    private DecisionView() {}

    static Map<String, Object> of(DecisionLetter letter) {
        Provisions provisions = Provisions.of(letter.agency().act());
        boolean isOneOfSeveral = letter.answers().size() > 1;
        Map<String, Object> view = new HashMap<>(LetterView.signatory(letter.signatory()));
        view.put("title", "Response to request " + letter.request().reference());
        view.put(
                "history",
                letter.history().stream().map(step -> step(step, provisions)).toList());
        view.put(
                "answers",
                letter.answers().stream()
                        .map(answer -> AnswerView.of(answer, isOneOfSeveral, provisions))
                        .toList());
        view.put("introductionParagraphs", ParagraphView.of(Prose.unfolded(letter.introduction())));
        view.put("releaseBy", letter.releaseBy() == null ? "" : LetterDate.format(letter.releaseBy()));
        view.put("charge", charge(letter.charge()));
        view.put(
                "ombudsman",
                letter.ombudsmanRight().map(DecisionView::ombudsman).stream().toList());
        return view;
    }

    private static Map<String, Object> step(PastStep step, Provisions provisions) {
        Map<String, Object> view = new HashMap<>(Map.of(
                "on",
                LetterDate.format(step.on()),
                "isClarification",
                false,
                "about",
                "",
                "answeredOn",
                "",
                "isExtension",
                false,
                "extensionSection",
                "",
                "newDueDate",
                "",
                "isTransferIn",
                false,
                "transferredFrom",
                "",
                "transferInSection",
                provisions.transfer()));
        switch (step) {
            case PastStep.ClarificationAsked asked -> {
                view.put("isClarification", true);
                view.put("about", clause(asked.about()));
                view.put("answeredOn", asked.answered() == null ? "" : LetterDate.format(asked.answered()));
            }
            case PastStep.Extended extended -> {
                view.put("isExtension", true);
                view.put("extensionSection", provisions.extensionFor(extended.reason()));
                view.put("newDueDate", LetterDate.format(extended.newDue()));
            }
            case PastStep.TransferredIn transferred -> {
                view.put("isTransferIn", true);
                view.put("transferredFrom", Prose.clean(transferred.from()));
            }
        }
        return view;
    }

    /** The officer's clause without its full stop, which the template sets. */
    private static String clause(String text) {
        return Prose.clean(text).replaceFirst("[.\\s]+$", "");
    }

    private static List<Map<String, Object>> charge(@Nullable Charge charge) {
        return charge == null
                ? List.of()
                : List.of(Map.of(
                        "amount",
                        "$" + charge.amount().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        "reason",
                        Prose.clean(charge.reason())));
    }

    private static Map<String, Object> ombudsman(OmbudsmanRight right) {
        return Map.of(
                "complaintSection", right.section(),
                "ombudsmanWebsite", right.website(),
                "ombudsmanFreephone", right.freephone());
    }
}
