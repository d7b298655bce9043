package nz.patai.deadlinetracker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nz.patai.deadlinetracker.domain.AdoptedSettings;
import nz.patai.deadlinetracker.domain.AlertRules;
import nz.patai.deadlinetracker.domain.Bodies;
import nz.patai.deadlinetracker.domain.Fact;
import nz.patai.deadlinetracker.domain.Officers;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.event.AlertKind;
import nz.patai.event.JournalEvent;
import nz.patai.event.Outcome;
import nz.patai.event.RecordDecision;
import nz.patai.event.SignDecision;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;

/** A journal in the making, and what was decided on it. */
public final class Story {

    public static final Rules RULES = new Rules(
            new Calendars(),
            new Officers(Set.of("h.ratana", "t.adams", "reader"), Set.of("h.ratana", "t.adams"), Set.of("h.ratana")),
            new Bodies(List.of("ministry", "council"), Jurisdiction.oia(), Set.of("Ministry of Justice")),
            new AlertRules(
                    Map.of(
                            AlertKind.CLARIFY_SOON, 2,
                            AlertKind.TRANSFER_SOON, 2,
                            AlertKind.EXTEND_OR_DECIDE, 5,
                            AlertKind.EXTENSION_ENDING, 10,
                            AlertKind.DUE_IN_FIVE, 5,
                            AlertKind.DUE_IN_ONE, 1,
                            AlertKind.DUE_TODAY, 0),
                    Map.of(),
                    List.of("adviser"),
                    List.of("manager"),
                    List.of("chief"),
                    3),
            AdoptedSettings.NONE);

    private final Redecide redecide = new Redecide(RULES);

    /** The golden case up to its questions. */
    public static Story golden() {
        var story = new Story();
        story.tell(Given.request("2024-02-07"));
        story.tell(Given.questions("questions", "2024-02-07", 1, 2));
        return story;
    }

    /** The golden case with its decision recorded, its letter composed and signed. */
    public static Story signed() {
        var story = golden();
        var recorded = story.tell(Given.command("decide", "2024-03-06", goldenDecision(), "questions"))
                .getFirst();
        story.tell(Given.letter("letter", "2024-03-06", recorded.header().eventId()));
        story.tell(Given.command("sign", "2024-03-06", new SignDecision(Given.id("letter"), Given.SHA), "letter"));
        return story;
    }

    public static RecordDecision goldenDecision() {
        return new RecordDecision(Given.decision(
                Given.answer(1, Outcome.REFUSED, "18(g)"), Given.answer(2, Outcome.NOT_OFFICIAL_INFORMATION)));
    }

    /** The next input; gives the facts that follow. */
    public List<Fact> tell(Event<? extends JournalEvent> input) {
        return redecide.next(input);
    }

    /** The bodies of the facts that follow. */
    public List<? extends EventRecord> bodies(Event<? extends JournalEvent> input) {
        return tell(input).stream().map(fact -> fact.event().body()).toList();
    }

    /** Every day up to another, both inclusive; gives the bodies of the facts that follow. */
    public List<EventRecord> days(String first, String last) {
        var bodies = new ArrayList<EventRecord>();
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> bodies.addAll(bodies(Given.day(day))));
        return bodies;
    }
}
