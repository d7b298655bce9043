package nz.patai.responder.letter;

import java.util.Map;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.LetterDate;

/** What the template of an alert can name: nothing about the requester. */
final class AlertView {
    private AlertView() {}

    static Map<String, Object> of(AlertNotice notice, Agency agency) {
        return Map.of(
                "reference", notice.reference(),
                "matter", notice.matter(),
                "dueDate", LetterDate.format(notice.due()),
                "day", LetterDate.format(notice.day()),
                "workingDaysLeft", notice.daysLeftInWords(),
                "lookAt", notice.lookAt(),
                "agencyName", agency.name());
    }
}
