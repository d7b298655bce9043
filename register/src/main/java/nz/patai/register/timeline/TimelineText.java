package nz.patai.register.timeline;

import java.util.List;
import java.util.stream.Collectors;
import nz.patai.register.PlainText;
import nz.patai.statute.LegalDay;

/** A timeline as lines of text: day and time in Pacific/Auckland, what happened, who, then the event and its causes. */
public final class TimelineText {

    private TimelineText() {}

    /** The text, each line ended; empty for no entries. */
    public static String of(List<TimelineEntry> entries) {
        return entries.stream().map(TimelineText::lines).collect(Collectors.joining());
    }

    private static String lines(TimelineEntry e) {
        var at = e.occurredAt().atZone(LegalDay.ZONE).toOffsetDateTime();
        var causes = e.causes().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return at + "  " + e.type() + "  " + PlainText.line(e.actor()) + "\n"
                + "    " + (e.requestId() == null ? "" : e.requestId() + ": ") + PlainText.line(e.summary()) + "\n"
                + "    " + e.topic() + " " + e.id() + (causes.isEmpty() ? "" : " caused by " + causes) + "\n";
    }
}
