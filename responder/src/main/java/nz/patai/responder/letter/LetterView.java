package nz.patai.responder.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.LetterDate;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.Provisions;
import nz.patai.responder.domain.RequestParticulars;
import nz.patai.responder.domain.Signatory;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.responder.domain.WithdrawalConfirmation;

/** What a template can name: strings, booleans and lists of such views, every name always present. */
final class LetterView {
    private LetterView() {}

    static Map<String, Object> of(Letter letter) {
        Map<String, Object> view = new HashMap<>();
        view.put("date", LetterDate.format(letter.date()));
        view.put("addresseeName", Prose.clean(letter.addressee().name()));
        view.put("addresseeAddress", letter.addressee().address());
        view.put("greetingName", letter.addressee().greetingName());
        view.putAll(agency(letter.agency()));
        view.putAll(request(letter.request()));
        switch (letter) {
            case Acknowledgement acknowledgement -> view.put("dueDate", LetterDate.format(acknowledgement.due()));
            case ClarificationRequest clarification -> view.putAll(NoticeView.of(clarification));
            case ExtensionNotice extension -> view.putAll(NoticeView.of(extension));
            case TransferNotice transfer -> view.putAll(TransferView.of(transfer));
            case TransferToBody transfer -> view.putAll(TransferView.of(transfer));
            case WithdrawalConfirmation withdrawal -> view.putAll(NoticeView.of(withdrawal));
            case DecisionLetter decision -> view.putAll(DecisionView.of(decision));
        }
        return view;
    }

    static Map<String, Object> agency(Agency agency) {
        return Map.of(
                "agencyName", agency.name(),
                "agencyInSentence", agency.nameInSentence(),
                "agencyMaoriName", agency.maoriName(),
                "agencyWebsite", agency.website(),
                "contact", agency.contact(),
                "actName", Provisions.of(agency.act()).name());
    }

    static Map<String, Object> signatory(Signatory signatory) {
        return Map.of(
                "signatoryName", signatory.name(),
                "signatoryTitle", signatory.title(),
                "signatoryUnit", signatory.unit());
    }

    static List<Map<String, Object>> lines(List<String> lines) {
        return lines.stream().map(line -> Map.<String, Object>of("line", line)).toList();
    }

    private static Map<String, Object> request(RequestParticulars request) {
        return Map.of(
                "reference", request.reference(),
                "receivedDate", LetterDate.format(request.received()),
                "requestLines", lines(Prose.mailLines(request.wording())),
                "requestParagraphs", ParagraphView.of(request.wording()));
    }
}
