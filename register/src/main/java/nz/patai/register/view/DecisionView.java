package nz.patai.register.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nz.patai.event.Answer;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationSought;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FindingOverridden;
import nz.patai.event.MaterialReleased;
import nz.patai.event.Outcome;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.Sealed;
import nz.patai.event.TransferDecided;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;
import nz.patai.register.timeline.Summary;
import nz.patai.register.timeline.Timeline;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param eventId the fact
 * @param type its record name, such as {@code DecisionRecorded}
 * @param at when
 * @param actor who
 * @param summary in one line
 * @param text its own words, such as a decision's introduction or what is to be made clear; null for none
 * @param answers answer for answer, where it is a decision; empty otherwise
 */
public record DecisionView(
        UUID eventId,
        String type,
        Instant at,
        String actor,
        String summary,
        @Nullable String text,
        List<AnswerView> answers) {

    static DecisionView of(RecordedEvent fact, Opener opener) {
        var thread = fact.header().threadId();
        return new DecisionView(
                fact.id(),
                fact.type(),
                fact.occurredAt(),
                Timeline.actor(fact.header().actor()),
                Summary.of(fact, opener),
                opener.openOrNull(thread, words(fact.body())),
                fact.body() instanceof DecisionRecorded d
                        ? d.decision().answers().stream()
                                .map(a -> AnswerView.of(a, thread, opener))
                                .toList()
                        : List.of());
    }

    private static @Nullable Sealed words(EventRecord body) {
        return switch (body) {
            case DecisionRecorded e -> e.decision().introduction();
            case ClarificationSought e -> e.clarification().text();
            case ExtensionDecided e -> e.extension().reasons();
            case TransferDecided e -> e.transfer().text();
            case ChargeDecided e -> e.charge().basis();
            case FindingOverridden e -> e.reason();
            case RequestWithdrawn e -> e.note();
            case MaterialReleased e -> e.description();
            default -> null;
        };
    }

    /**
     * The decision on one question.
     *
     * @param question its number
     * @param outcome what is decided
     * @param grounds of refusal, to the paragraph
     * @param text what the letter says; null where the outcome says it all
     * @param links public pages offered, {@code title address} each
     * @param considerations what was found, by section
     */
    public record AnswerView(
            int question,
            Outcome outcome,
            List<String> grounds,
            @Nullable String text,
            List<String> links,
            Map<String, String> considerations) {

        static AnswerView of(Answer a, String thread, Opener opener) {
            var found = new TreeMap<String, String>();
            a.considerations().forEach((section, words) -> found.put(section, opener.open(thread, words)));
            return new AnswerView(
                    a.question(),
                    a.outcome(),
                    a.grounds(),
                    opener.openOrNull(thread, a.text()),
                    a.links().stream().map(l -> opener.open(thread, l)).toList(),
                    found);
        }
    }
}
