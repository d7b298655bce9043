package nz.patai.responder;

import java.time.LocalDate;
import java.util.List;
import nz.patai.responder.domain.Addressee;
import nz.patai.responder.domain.Agency;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.Composition;
import nz.patai.responder.domain.DecisionDraft;
import nz.patai.responder.domain.DecisionLetter;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.PastStep;
import nz.patai.responder.domain.Question;
import nz.patai.responder.domain.RequestParticulars;
import nz.patai.responder.domain.Signatory;
import nz.patai.responder.letter.GroundFile;
import nz.patai.responder.letter.LetterRenderer;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.letter.TemplateLoading;
import nz.patai.statute.Act;

/** Request 25642 as all tests of this module know it. */
public final class GoldenCase {
    public static final LocalDate WED_2024_02_07 = LocalDate.of(2024, 2, 7);
    public static final LocalDate FRI_2024_02_16 = LocalDate.of(2024, 2, 16);
    public static final LocalDate WED_2024_03_06 = LocalDate.of(2024, 3, 6);

    public static final Agency AGENCY = new Agency(
            "Ministry of Business, Innovation and Employment",
            "the Ministry of Business, Innovation and Employment",
            "Hīkina Whakatutuki",
            Act.OIA,
            "inzoias@mbie.govt.nz",
            "inzoias@mbie.govt.nz",
            "www.mbie.govt.nz");
    public static final Addressee CHRIS = new Addressee("Chris", "fyi-request-25642-54174c07@requests.fyi.org.nz");
    public static final RequestParticulars REQUEST = new RequestParticulars(
            "DOIA 2324-1666", "Official Information request - North Korea defectors", WED_2024_02_07, """
            How many North Korea defectors living in New Zealand.
            If a North Korea person escaped and come to New Zealand will they be sent back to North Korea or are they welcome here""");
    public static final Signatory SIGNATORY =
            new Signatory("Jeannie Melville", "Deputy Chief Operating Officer", "Immigration New Zealand");

    public static final Answer REFUSED = new Answer(new Outcome.Refused(List.of("18(g)"), false), """
            As at 13 February 2024 there were 8 nationals of North Korea in New Zealand. Applicants for a visa are not asked \
            whether they are defectors, so we hold no record that would tell, for North Korea or for any other country.""", """
            The Immigration and Protection Tribunal publishes its decisions on appeals, some of which concern people who left \
            North Korea: https://justice.govt.nz/refugee-protection-decisions.""");
    public static final Answer OUTSIDE = new Answer(new Outcome.NotOfficialInformation(), """
            Whoever enters New Zealand needs a valid visa or, coming from a visa waiver country, a valid New Zealand \
            Electronic Travel Authority. Those who arrive without may be refused entry.

            North Koreans who meet the requirements and are granted a visa may stay under its conditions.""", "");

    private GoldenCase() {}

    /** The draft as the officer leaves it. */
    public static DecisionDraft draft() {
        return draft(List.of(
                new Question(1, "How many North Korea defectors living in New Zealand", REFUSED),
                new Question(
                        2,
                        "If a North Korea person escaped and come to New Zealand will they be sent back to North Korea"
                                + " or are they welcome here",
                        OUTSIDE)));
    }

    /** The same draft with other questions. */
    public static DecisionDraft draft(List<Question> questions) {
        PastStep asked = new PastStep.ClarificationAsked(
                FRI_2024_02_16, "whether your request was about claims for asylum by nationals of North Korea", null);
        return new DecisionDraft(
                WED_2024_03_06, AGENCY, CHRIS, REQUEST, "", List.of(asked), questions, null, null, SIGNATORY);
    }

    /** The letter of the golden case. */
    public static DecisionLetter letter() {
        return whole(draft().compose(GroundFile.read()));
    }

    /** The letter of a composition that must have succeeded. */
    public static <L extends Letter> L whole(Composition<L> composition) {
        return switch (composition) {
            case Composition.Composed<L>(var letter) -> letter;
            case Composition.CannotCompose<L>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** The renderer with the bundled templates. */
    public static LetterRenderer renderer() {
        return switch (LetterTemplates.load(null)) {
            case TemplateLoading.Loaded(var templates) -> new LetterRenderer(templates);
            case TemplateLoading.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }
}
