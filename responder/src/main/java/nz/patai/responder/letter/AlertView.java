package nz.patai.responder.letter;

import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.DigestNotice;
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

    static Map<String, Object> of(DigestNotice digest, Agency agency) {
        List<Map<String, Object>> items = digest.notices().stream()
                .map(notice -> item(notice, !notice.day().equals(digest.day())))
                .toList();
        return Map.of("day", LetterDate.format(digest.day()), "agencyName", agency.name(), "items", items);
    }

    private static Map<String, Object> item(AlertNotice notice, boolean isOfAnotherDay) {
        return Map.of(
                "reference", notice.reference(),
                "matter", notice.matter(),
                "dueDate", LetterDate.format(notice.due()),
                "workingDaysLeft", notice.daysLeftInWords(),
                "lookAt", notice.lookAt(),
                "toldFor", isOfAnotherDay ? LetterDate.format(notice.day()) : "");
    }
}
