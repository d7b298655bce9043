package nz.patai.deadlinetracker;

import java.util.ArrayList;
import java.util.List;
import nz.patai.deadlinetracker.domain.Fact;
import nz.patai.deadlinetracker.domain.MemoryCasebook;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.deadlinetracker.domain.Tracking;
import nz.patai.deadlinetracker.domain.UndecidableException;
import nz.patai.event.JournalEvent;
import nz.patai.schemas.Event;

/**
 * Makes the tracker's decisions again over its recorded journal, with today's code: the entry point for audit. One of these for each
 * partition, given that partition's events in the order of their offsets.
 */
public final class Redecide {

    private final MemoryCasebook book = new MemoryCasebook();
    private final Rules rules;

    /** From the beginning of a partition; {@link AgencyRules} makes the rules. */
    public Redecide(Rules rules) {
        this.rules = rules;
    }

    /** The facts that follow from the next event, in order; none about a thread for which the service would set it aside. */
    public List<Fact> next(Event<? extends JournalEvent> input) {
        var facts = new ArrayList<Fact>();
        try {
            Tracking.decide(book, input, rules, facts::add);
        } catch (UndecidableException e) {
            return facts;
        }
        return facts;
    }

    /** The facts that follow from all events of a partition, in order. */
    public static List<Fact> all(Iterable<? extends Event<? extends JournalEvent>> journal, Rules rules) {
        var redecide = new Redecide(rules);
        var facts = new ArrayList<Fact>();
        journal.forEach(input -> facts.addAll(redecide.next(input)));
        return facts;
    }
}
