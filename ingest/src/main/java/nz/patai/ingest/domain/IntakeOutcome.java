package nz.patai.ingest.domain;

import java.util.List;

/** What a mail turns out to be, given what came on its thread before. */
public sealed interface IntakeOutcome {

    /**
     * It begins a request.
     *
     * @param warnings what a person should look at first
     */
    record BeginsRequest(ParsedMail mail, List<Warning> warnings) implements IntakeOutcome {

        /** Takes a copy. */
        public BeginsRequest {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It follows up on a request.
     *
     * @param requestId the request
     * @param warnings what a person should look at first
     */
    record FollowsUp(ParsedMail mail, String requestId, List<Warning> warnings) implements IntakeOutcome {

        /** Takes a copy. */
        public FollowsUp {
            warnings = List.copyOf(warnings);
        }
    }

    /** A machine answered. */
    record AutoReplies(ParsedMail mail, AutoKind kind) implements IntakeOutcome {}

    /** The mail system reports on a mail of ours. */
    record Bounces(ParsedMail mail, MailKind.Bounce bounce) implements IntakeOutcome {}

    /** It waits for a person. */
    record WaitsForPerson(WaitCause cause, String detail) implements IntakeOutcome {}

    /**
     * It is the mail we have, come again.
     *
     * @param arrival which arrival this is, counted from 1 for the first
     */
    record SameMail(int arrival) implements IntakeOutcome {}

    /**
     * It is the mail that began the request, sent again under another Message-ID.
     *
     * @param firstMailId the mail that began the request
     */
    record SentAgain(String firstMailId) implements IntakeOutcome {}
}
