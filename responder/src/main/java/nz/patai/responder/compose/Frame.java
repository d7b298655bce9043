package nz.patai.responder.compose;

import java.util.List;
import nz.patai.responder.cases.Fact;
import nz.patai.responder.cases.Facts;
import nz.patai.responder.domain.Addressee;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.NameInSentence;
import nz.patai.responder.domain.QuotedRequest;
import nz.patai.responder.domain.RequestParticulars;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.statute.Act;

/**
 * What every letter on a request has.
 *
 * @param agency who writes
 * @param addressee to whom
 * @param request about what
 */
record Frame(Agency agency, Addressee addressee, RequestParticulars request) {

    /**
     * The frame of a letter on a request that was received and registered.
     *
     * @param quoted the questions whose stretch is quoted; none for the whole request
     */
    static Frame of(
            AgencyConfig.Body body,
            Fact.Received received,
            Fact.Registered registered,
            List<Fact.Asked> quoted,
            OpenedTexts texts) {
        var spans = quoted.stream()
                .map(q -> new QuotedRequest.Span(q.start(), q.end()))
                .toList();
        var particulars = new RequestParticulars(
                registered.reference(),
                texts.open(received.subject()),
                received.on(),
                QuotedRequest.from(texts.open(received.text()), spans));
        var addressee = new Addressee(texts.openOrEmpty(received.name()), texts.open(received.replyTo()));
        return new Frame(agency(body), addressee, particulars);
    }

    /** The questions of those numbers; all for none. */
    static List<Fact.Asked> asked(Facts facts, List<Integer> numbers) {
        var questions = facts.questions();
        return questions == null
                ? List.of()
                : questions.asked().stream()
                        .filter(q -> numbers.isEmpty() || numbers.contains(q.number()))
                        .toList();
    }

    /** A body as letters name it. */
    static Agency agency(AgencyConfig.Body body) {
        var act = switch (body.act()) {
            case OIA -> Act.OIA;
            case LGOIMA -> Act.LGOIMA;
        };
        return new Agency(body.name(), NameInSentence.of(body.name()), "", act, body.mailbox(), body.contact(), "");
    }
}
