package nz.patai.register.timeline;

import nz.patai.event.CheckpointsEvent;
import nz.patai.event.ClockEvent;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.MailEvent;
import nz.patai.event.MailReceived;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.UnknownEvent;
import nz.patai.register.Opener;
import nz.patai.register.RecordedEvent;

/** One line on an event: what a reader of the history wants to know first. Free of line breaks and of any text but titles. */
public final class Summary {

    private Summary() {}

    /** The line; {@code opener} opens titles. */
    public static String of(RecordedEvent event, Opener opener) {
        return switch (event.body()) {
            case UnknownEvent e -> "an event this version does not know";
            case MailEvent e -> mail(e);
            case RequestsEvent e -> RequestSummary.of(e, event.header().threadId(), opener);
            case QuestionsEvent e -> questions(e);
            case CommandsEvent e -> "asked for";
            case ClockEvent e -> day(e);
            case DeadlinesEvent e -> ClockSummary.of(e);
            case DecisionsEvent e -> DecisionSummary.of(e);
            case ResponsesEvent e -> LetterSummary.of(e);
            case DeadLettersEvent e -> deadLetter(e);
            case CheckpointsEvent e -> "checkpoint";
            default -> event.type();
        };
    }

    private static String mail(MailEvent event) {
        return switch (event) {
            case MailReceived e ->
                "mail " + Words.shortened(e.mailId()) + " of " + e.rawBytes() + " bytes by " + Words.of(e.channel())
                        + ", receipt by " + Words.of(e.receiptBasis());
            case UnknownEvent e -> e.name();
        };
    }

    private static String questions(QuestionsEvent event) {
        return switch (event) {
            case QuestionsClassified e -> Words.of(e.kind()) + ", " + Words.questions(e.questions());
            case FollowUpClassified e -> "further mail looks like " + Words.of(e.kind());
            case UnknownEvent e -> e.name();
        };
    }

    private static String day(ClockEvent event) {
        return switch (event) {
            case DayStarted e -> e.day().toString();
            case SimulatedTimeSet e -> "simulated time set by " + e.step();
            case UnknownEvent e -> e.name();
        };
    }

    private static String deadLetter(DeadLettersEvent event) {
        return switch (event) {
            case DeadLettered e ->
                e.service() + " could not process " + e.topic() + " partition " + e.partition() + " offset "
                        + e.offset() + " (" + Words.of(e.stage()) + ", " + e.errorClass() + ")";
            case DeadLetterResolved e -> "dead letter " + e.deadLetterEventId() + " " + Words.of(e.action());
            case UnknownEvent e -> e.name();
        };
    }
}
