package nz.patai.responder.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.ExtensionReason;
import nz.patai.responder.domain.LetterDate;
import nz.patai.responder.domain.OmbudsmanRight;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.Provisions;
import nz.patai.responder.domain.WithdrawalConfirmation;
import org.jspecify.annotations.Nullable;

/** What the templates of the short letters can name beyond what every letter has. */
final class NoticeView {
    private NoticeView() {}

    static Map<String, Object> of(ClarificationRequest letter) {
        List<String> suggestions =
                letter.suggestions().stream().map(NoticeView::oneLine).toList();
        Map<String, Object> view = new HashMap<>(LetterView.signatory(letter.signatory()));
        view.put("aboutLines", LetterView.lines(Prose.mailLines(letter.about())));
        view.put("suggestions", LetterView.lines(suggestions));
        view.put("hasSuggestions", !suggestions.isEmpty());
        view.put("answerBy", letter.answerBy() == null ? "" : LetterDate.format(letter.answerBy()));
        view.put("mayRestart", letter.mayRestart());
        return view;
    }

    static Map<String, Object> of(ExtensionNotice letter) {
        OmbudsmanRight right = letter.ombudsmanRight();
        Map<String, Object> view = new HashMap<>(LetterView.signatory(letter.signatory()));
        view.put("extensionSection", Provisions.of(letter.agency().act()).extensionFor(letter.reason()));
        view.put("isLargeQuantity", letter.reason() == ExtensionReason.LARGE_QUANTITY);
        view.put("becauseLines", LetterView.lines(Prose.mailLines(letter.because())));
        view.put("newDueDate", LetterDate.format(letter.newDue()));
        view.put("workingDays", workingDays(letter.workingDays()));
        view.put("isOfTransfer", letter.ofTransfer());
        view.put("complaintSection", right.section());
        view.put("ombudsmanWebsite", right.website());
        view.put("ombudsmanFreephone", right.freephone());
        return view;
    }

    static Map<String, Object> of(WithdrawalConfirmation letter) {
        return Map.of("withdrawnDate", LetterDate.format(letter.withdrawn()));
    }

    private static String workingDays(@Nullable Integer count) {
        if (count == null) {
            return "";
        }
        return count + (count == 1 ? " working day" : " working days");
    }

    private static String oneLine(String text) {
        return String.join(" ", Prose.mailLines(text));
    }
}
