package nz.patai.responder.letter;

import java.util.Set;

/** The templates there are. An agency replaces one by a file of the same name. */
public enum TemplateFile {
    /** Email that says the request has arrived. */
    ACKNOWLEDGEMENT("acknowledgement.txt.mustache", "reference receivedDate requestLines actName dueDate contact"),
    /** Email that asks what the requester means. */
    CLARIFICATION(
            "clarification.txt.mustache", "reference receivedDate actName aboutLines suggestions answerBy contact"),
    /** Email that says the decision needs more time. */
    EXTENSION("extension.txt.mustache", """
            reference receivedDate requestLines actName extensionSection becauseLines newDueDate workingDays \
            complaintSection ombudsmanWebsite ombudsmanFreephone contact"""),
    /** Email that says another body will answer. */
    TRANSFER("transfer.txt.mustache", """
            reference receivedDate requestLines actName transferTo transferSection isHeldThere isPartOnly partLines \
            transferContact contact"""),
    /** Email that brings a request, or a part of it, to another body. */
    TRANSFER_TO_BODY("transfer-to-body.txt.mustache", """
            reference receivedDate requestLines actName transferSection isHeldThere isPartOnly partLines requesterName \
            requesterAddress contact"""),
    /** Email that says a request is closed because it was withdrawn. */
    WITHDRAWAL("withdrawal.txt.mustache", "reference receivedDate actName withdrawnDate contact"),
    /** The decision, as XHTML that becomes a PDF. */
    DECISION("decision.html.mustache", """
            title date reference greetingName receivedDate actName requestParagraphs history answers question \
            isReleased isReleasedInPart isRefused isTransferred isNotOfficialInformation isPrivacyAct \
            isStatementOfReasons isWithdrawn grounds paragraph textParagraphs offeredParagraphs charge ombudsman introductionParagraphs releaseBy \
            complaintSection ombudsmanWebsite ombudsmanFreephone contact signatoryName"""),
    /** The few lines of the email that carries the decision. */
    COVER("cover.txt.mustache", "reference contact"),
    /** Email to officers about a date that comes near. */
    ALERT("alert.txt.mustache", "reference matter dueDate workingDaysLeft lookAt"),
    /** Email to an officer about several dates. */
    DIGEST("digest.txt.mustache", "day items reference matter dueDate workingDaysLeft lookAt");

    private final String fileName;
    private final String required;

    TemplateFile(String fileName, String required) {
        this.fileName = fileName;
        this.required = required;
    }

    /** Its name, in the jar's {@code letters/} and in the agency's directory. */
    public String fileName() {
        return fileName;
    }

    /** The variables that no version of it may leave out. */
    Set<String> required() {
        return Set.of(required.split(" "));
    }

    /** Whether what it prints is escaped for XHTML. */
    boolean isHtml() {
        return this == DECISION;
    }
}
