package nz.patai.ingest.domain;

/** What a mail turns out to be, given what came on its thread before. */
public sealed interface IntakeOutcome {

    /** It begins the thread's request. */
    record BeginsRequest(ParsedMail mail) implements IntakeOutcome {}

    /**
     * It follows up on the thread's request.
     *
     * @param addressDiffers true where the site's address in it is not the one remembered
     */
    record FollowsUp(ParsedMail mail, boolean addressDiffers) implements IntakeOutcome {}

    /** A machine answered. */
    record AutoReplies(ParsedMail mail, AutoKind kind) implements IntakeOutcome {}

    /** The mail system reports on a mail of ours. */
    record Bounces(ParsedMail mail, MailKind.Bounce bounce) implements IntakeOutcome {}

    /** It waits for a person. */
    record WaitsForPerson(WaitCause cause, String detail) implements IntakeOutcome {}

    /** It is the mail we have, come again; told once. */
    record SameMail() implements IntakeOutcome {}

    /**
     * It is the mail that began the request, sent again under another Message-ID.
     *
     * @param firstMailId the mail that began the request
     */
    record SentAgain(String firstMailId) implements IntakeOutcome {}

    /** It has come again before, and that was told. */
    record NothingNew() implements IntakeOutcome {}
}
