package nz.patai.deadlinetracker.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.JournalEvent;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SettingsAdopted;
import nz.patai.event.SettingsEvent;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/** Decides on the inputs of a partition one after the other. The service and the audit both go through here, so they cannot part. */
public final class Tracking {

    private static final Set<String> MOVE_DATES = Set.of("agency", "calendar");

    private Tracking() {}

    /**
     * Hands out what follows from an input, in order, and brings the casebook up to it.
     *
     * @throws UndecidableException where a date would have to be guessed: then nothing has changed for that thread, while on a day, which
     *     concerns many threads, all others were decided on
     */
    public static void decide(Casebook book, Event<? extends JournalEvent> input, Rules rules, Consumer<Fact> facts) {
        if (input.body() instanceof DayStarted started) {
            book.begin(Today.of(input.header(), started.day()));
        }
        var before = rules.standing(book.settings());
        if (input.body() instanceof SettingsAdopted adopted) {
            rules.adopted().content(adopted).ifPresent(content -> adopt(book, content, rules));
        }
        var standing = new Standing(before, rules.standing(book.settings()));
        @Nullable UndecidableException undecidable = null;
        for (var threadId : concerned(book, input)) {
            try {
                decide(book, book.thread(threadId), input, standing, facts);
            } catch (UndecidableException e) {
                undecidable = undecidable == null ? e : undecidable;
            }
        }
        if (undecidable != null) {
            throw undecidable;
        }
    }

    private static void adopt(Casebook book, String content, Rules rules) {
        rules.adopted().rules(content); // what makes no rules is not adopted
        book.adopt(content);
    }

    private static List<String> concerned(Casebook book, Event<? extends JournalEvent> input) {
        return switch (input.body()) {
            case UnknownEvent _, RequestsEvent _, QuestionsEvent _, CommandsEvent _, ResponsesEvent _ ->
                List.of(input.header().threadId());
            case DayStarted day -> book.dueBy(day.day());
            case SettingsAdopted adopted when MOVE_DATES.contains(adopted.setting()) -> book.open();
            case SimulatedTimeSet _, SettingsEvent _ -> List.of();
        };
    }

    private static void decide(
            Casebook book,
            ThreadState before,
            Event<? extends JournalEvent> input,
            Standing rules,
            Consumer<Fact> facts) {
        var made = Decide.decide(before, input, book.today(), rules);
        var after = before;
        for (var fact : made) {
            after = Evolve.evolve(after, fact, rules.now().alerts());
        }
        after = Evolve.evolve(after, input);
        made.forEach(facts);
        if (!after.equals(before)) {
            book.keep(after);
            bringUpToDate(book, before, after);
        }
    }

    private static void bringUpToDate(Casebook book, ThreadState before, ThreadState after) {
        var was = before.agenda();
        var is = after.agenda();
        was.keySet().stream().filter(key -> !is.containsKey(key)).forEach(book::strike);
        is.entrySet().stream()
                .filter(entry -> !was.containsKey(entry.getKey()))
                .forEach(entry -> book.enter(entry.getKey(), entry.getValue()));
    }
}
