package nz.patai.responder;

import java.util.ArrayList;
import java.util.List;
import nz.patai.responder.cases.CaseDecisions;
import nz.patai.responder.cases.Opener;
import nz.patai.responder.cases.Step;
import nz.patai.responder.cases.ThreadCase;
import nz.patai.responder.compose.LetterWriter;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.schemas.Event;

/** Runs the responder's decisions over recorded events, for audits: pure, writes nothing, sends nothing, reads no clock. */
public final class Recompose {

    private final CaseDecisions decisions;

    /** With the agency's settings and letter texts of the time, and the one who opens what was sealed. */
    public Recompose(AgencyConfig agency, LetterTemplates templates, Opener opener) {
        this.decisions = new CaseDecisions(new LetterWriter(agency, templates, opener), opener);
    }

    /**
     * An event as it was recorded.
     *
     * @param offset where it stands in its partition
     */
    public record Recorded(Event<?> event, long offset) {}

    /** What follows from each event of one thread, in their order: state, what would be written, what would be in the way. */
    public List<Step> over(String threadId, List<Recorded> history) {
        var steps = new ArrayList<Step>();
        var thread = ThreadCase.opened(threadId);
        for (var recorded : history) {
            var step = decisions.on(thread, recorded.event(), recorded.offset());
            steps.add(step);
            thread = step.state();
        }
        return List.copyOf(steps);
    }
}
