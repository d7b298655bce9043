package nz.patai.register.timeline;

import java.util.Locale;
import java.util.stream.Collectors;
import nz.patai.event.Answer;
import nz.patai.event.ChargeDecided;
import nz.patai.event.ClarificationSought;
import nz.patai.event.CommandRefused;
import nz.patai.event.ComplaintRecorded;
import nz.patai.event.ContentDisposed;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.ExtensionDecided;
import nz.patai.event.FindingOverridden;
import nz.patai.event.MailDismissed;
import nz.patai.event.MaterialReleased;
import nz.patai.event.QuestionsCorrected;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponsePublished;
import nz.patai.event.TransferDecided;
import nz.patai.event.TreatedAsNewRequest;
import nz.patai.event.TreatedAsRequest;
import nz.patai.event.UnknownEvent;

/** Lines on what was decided. */
final class DecisionSummary {

    private DecisionSummary() {}

    static String of(DecisionsEvent event) {
        return switch (event) {
            case ClarificationSought e ->
                Words.numbers(e.clarification().questions()) + ", on working day " + e.workingDay()
                        + ", an answer can restart the clock if the letter goes by " + e.restartPossibleUntil();
            case ExtensionDecided e ->
                e.extension().limit().toLowerCase(Locale.ROOT) + " to " + e.newDueOn() + " ("
                        + e.extension().ground() + "), notice by " + e.noticeUntil();
            case TransferDecided e ->
                Words.numbers(e.transfer().questions()) + " to " + e.transfer().to() + " ("
                        + e.transfer().ground() + "), by " + e.transferUntil();
            case ChargeDecided e ->
                "NZD " + e.charge().amount().toPlainString() + (e.charge().inAdvance() ? " in advance" : "");
            case DecisionRecorded e ->
                e.decision().answers().stream().map(DecisionSummary::answer).collect(Collectors.joining("; "))
                        + "; on working day " + e.workingDay() + ", signatory "
                        + e.decision().signatory();
            case DecisionSigned e -> "sha256 " + Words.shortened(e.contentSha256());
            case FindingOverridden e -> "finding " + e.finding();
            case QuestionsCorrected e -> Words.questions(e.questions());
            case TreatedAsRequest e -> "a request to " + e.bodyId() + ", received " + e.receivedOn();
            case TreatedAsNewRequest e ->
                Words.of(e.effect()) + (e.newRequestId() == null ? "" : ", as " + e.newRequestId());
            case RequestWithdrawn e -> "withdrawn";
            case MaterialReleased e -> "on " + e.releasedOn();
            case ComplaintRecorded e ->
                e.complaint().to() + ", about " + e.complaint().about()
                        + (e.complaint().outcome() == null
                                ? ""
                                : ": " + e.complaint().outcome());
            case ResponsePublished e -> "on " + e.publishedOn() + " at " + e.address();
            case ContentDisposed e -> "under " + e.authority();
            case MailDismissed e -> "mail " + Words.shortened(e.mailId()) + " asks for nothing";
            case CommandRefused e ->
                e.command() + " refused" + (e.section() == null ? "" : " by " + e.section()) + ": " + e.reason();
            case UnknownEvent e -> e.name();
        };
    }

    private static String answer(Answer answer) {
        return "question " + answer.question() + " " + Words.of(answer.outcome())
                + (answer.grounds().isEmpty() ? "" : " " + String.join(", ", answer.grounds()));
    }
}
