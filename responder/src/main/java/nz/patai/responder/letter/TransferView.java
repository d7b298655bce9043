package nz.patai.responder.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.Provisions;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferReason;
import nz.patai.responder.domain.TransferToBody;

/** What the templates of the two letters of a transfer can name beyond what every letter has. */
final class TransferView {
    private TransferView() {}

    static Map<String, Object> of(TransferNotice letter) {
        Map<String, Object> view = both(letter.agency(), letter.reason(), letter.part(), letter.words());
        view.putAll(LetterView.signatory(letter.signatory()));
        view.put("transferTo", oneLine(letter.to()));
        view.put("transferContact", oneLine(letter.contact()));
        return view;
    }

    static Map<String, Object> of(TransferToBody letter) {
        Map<String, Object> view = both(letter.agency(), letter.reason(), letter.part(), letter.words());
        view.putAll(LetterView.signatory(letter.signatory()));
        view.put("requesterName", oneLine(letter.requester().name()));
        view.put("requesterAddress", letter.requester().address());
        return view;
    }

    private static Map<String, Object> both(Agency agency, TransferReason reason, String part, String words) {
        List<String> wordLines = words.isBlank() ? List.of() : Prose.mailLines(words);
        Map<String, Object> view = new HashMap<>();
        view.put("transferSection", Provisions.of(agency.act()).transferFor(reason));
        view.put("isHeldThere", reason == TransferReason.HELD_THERE);
        view.put("isPartOnly", !part.isBlank());
        view.put("partLines", LetterView.lines(Prose.mailLines(part)));
        view.put("hasWords", !wordLines.isEmpty());
        view.put("wordLines", LetterView.lines(wordLines));
        return view;
    }

    private static String oneLine(String text) {
        return String.join(" ", Prose.mailLines(text));
    }
}
