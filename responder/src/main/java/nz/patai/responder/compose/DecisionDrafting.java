package nz.patai.responder.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.responder.cases.Fact;
import nz.patai.responder.cases.Facts;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.AskedClause;
import nz.patai.responder.domain.Charge;
import nz.patai.responder.domain.DecisionDraft;
import nz.patai.responder.domain.PastStep;
import nz.patai.responder.domain.Question;
import nz.patai.responder.domain.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * Makes a recorded decision into the draft of its letter.
 *
 * @param facts the request's, its questions known
 * @param decision the decision
 */
record DecisionDrafting(Facts facts, Fact.Decision decision, OpenedTexts texts) {

    /** What is wrong with the decision beyond what the letter's own check finds. */
    List<String> contradictions() {
        var asked =
                Frame.asked(facts, List.of()).stream().map(Fact.Asked::number).toList();
        var answered = decision.answers().stream().map(Fact.Answer::question).toList();
        var found = new ArrayList<String>();
        answered.stream()
                .filter(n -> !asked.contains(n))
                .forEach(n ->
                        found.add("question %d is answered and was not asked: correct the questions".formatted(n)));
        if (answered.stream().distinct().count() < answered.size()) {
            found.add("a question is answered twice: record the decision again");
        }
        return List.copyOf(found);
    }

    /** The draft, dated the day on which the decision was recorded. */
    DecisionDraft draft(Frame frame, Signatory signatory) {
        return new DecisionDraft(
                AnswerMapping.day(decision.source().at()),
                frame.agency(),
                frame.addressee(),
                frame.request(),
                texts.openOrEmpty(decision.introduction()),
                history(),
                questions(),
                charge(),
                decision.releaseBy(),
                signatory);
    }

    private List<Question> questions() {
        return Frame.asked(facts, List.of()).stream()
                .map(q -> new Question(q.number(), texts.open(q.text()), answer(q.number())))
                .toList();
    }

    private @Nullable Answer answer(int question) {
        var mapping = new AnswerMapping(facts, decision, texts);
        return decision.answers().stream()
                .filter(a -> a.question() == question)
                .findFirst()
                .flatMap(mapping::answer)
                .orElse(null);
    }

    /** What was done before the decision, by day: clarifications sought, with the day of the answer where one came, and its limit extended. */
    private List<PastStep> history() {
        var until = decision.source().at();
        var asked = facts.clarifications().stream()
                .filter(c -> !c.source().at().isAfter(until))
                .map(c -> asked(c, until));
        var extended = facts.extensions().stream()
                .filter(e -> !e.ofTransfer() && !e.source().at().isAfter(until))
                .map(DecisionDrafting::extended);
        return Stream.of(transferredIn(), asked, extended)
                .flatMap(steps -> steps)
                .sorted(Comparator.comparing(PastStep::on))
                .toList();
    }

    private Stream<PastStep> transferredIn() {
        var received = facts.received();
        return received == null || received.transferredFrom() == null
                ? Stream.empty()
                : Stream.of(new PastStep.TransferredIn(received.on(), received.transferredFrom()));
    }

    private PastStep asked(Fact.Clarification sought, Instant until) {
        return new PastStep.ClarificationAsked(
                AnswerMapping.day(sought.source().at()),
                AskedClause.of(texts.open(sought.text())),
                facts.answeredBetween(sought.source().at(), until));
    }

    private static PastStep extended(Fact.Extension extension) {
        return new PastStep.Extended(
                AnswerMapping.day(extension.source().at()), AnswerMapping.reason(extension), extension.newDueOn());
    }

    private @Nullable Charge charge() {
        var fixed = facts.charge();
        return fixed == null ? null : new Charge(fixed.amount(), texts.open(fixed.basis()));
    }
}
