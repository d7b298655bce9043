package nz.patai.register.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.event.AlertKind;
import nz.patai.event.FailureStage;
import nz.patai.event.FollowUpEffect;
import nz.patai.event.LegalAct;
import nz.patai.event.MailChannel;
import nz.patai.event.MailKind;
import nz.patai.register.Opener;
import nz.patai.register.RegisterRow;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.casefile.Letter;
import nz.patai.register.casefile.RequestFile;
import nz.patai.register.casefile.Uncomposed;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one request, texts opened. Days are Pacific/Auckland, instants UTC.
 *
 * @param row its line in the register
 * @param threadId its thread
 * @param bodyId the body asked, an id in agency.yaml; null where only the first request of the thread says
 * @param act the Act it is dealt with under; null until one is known
 * @param region the body's region where its calendar needs one; null otherwise
 * @param mailId the mail it came in
 * @param requesterName as the mail has it; null where there is none
 * @param text what the person wrote; null for a mail that could not be read
 * @param attachments of that mail
 * @param channel which way it came in
 * @param warnings what a person should look at first: codes
 * @param authentication what the agency's own gateway found about the sender, such as {@code dmarc=pass}
 * @param transferredFrom the agency that transferred it to us; null where none did
 * @param kind the kind of mail proposed; null where none was
 * @param questionsFrom the event that the questions come from; null where there is none yet
 * @param questions its questions
 * @param clock its clock; null until it is started
 * @param decisions what was decided, in order
 * @param letters letters to the requester, in order
 * @param uncomposed letters that could not be made of what an officer decided, in order
 * @param alerts alerts about it, in order
 * @param followUps further mails, in order
 * @param refusals commands that were refused, in order
 * @param deadLetters open dead letters of its thread: while there is one, nothing is sent
 * @param events the events behind all this, in order
 */
public record RequestView(
        RegisterRow row,
        String threadId,
        @Nullable String bodyId,
        @Nullable LegalAct act,
        @Nullable String region,
        String mailId,
        @Nullable String requesterName,
        @Nullable String text,
        List<AttachmentView> attachments,
        MailChannel channel,
        List<String> warnings,
        List<String> authentication,
        @Nullable String transferredFrom,
        @Nullable MailKind kind,
        @Nullable UUID questionsFrom,
        List<QuestionView> questions,
        @Nullable ClockView clock,
        List<DecisionView> decisions,
        List<Letter> letters,
        List<Uncomposed> uncomposed,
        List<AlertView> alerts,
        List<FollowUpView> followUps,
        List<RefusalView> refusals,
        List<DeadLetterView> deadLetters,
        List<EventView> events) {

    /**
     * The view of a request.
     *
     * @param today from which working days are counted, Pacific/Auckland
     * @param keys opens texts
     */
    public static RequestView of(CaseFile file, RequestFile request, LocalDate today, Opener keys) {
        return new Viewing(file, request, today, file.opener(keys)).view();
    }

    /**
     * An attachment of a mail; its content stays in the mail.
     *
     * @param name file name as the sender gave it; null where none was given
     * @param contentType by the mail's own word
     * @param bytes decoded size
     * @param sha256 of the decoded content
     * @param detectedType by its first bytes; null where they tell nothing
     * @param container type of what it was packed in; null for a part of the mail itself
     */
    public record AttachmentView(
            @Nullable String name,
            String contentType,
            long bytes,
            String sha256,
            @Nullable String detectedType,
            @Nullable String container) {}

    /**
     * A further mail.
     *
     * @param eventId the FollowUpReceived event
     * @param receivedOn its receipt
     * @param text what the person wrote
     * @param addressDiffers true where its address is not the thread's: somebody may be pretending
     * @param warnings what a person should look at first: codes
     * @param looksLike what the machine takes it for; null until it is classified
     * @param confidence of that, 0 to 1; null until it is classified
     * @param effect what a person said it means for the clock; null while nobody has
     */
    public record FollowUpView(
            UUID eventId,
            LocalDate receivedOn,
            String text,
            boolean addressDiffers,
            List<String> warnings,
            @Nullable MailKind looksLike,
            @Nullable Double confidence,
            @Nullable FollowUpEffect effect) {}

    /**
     * A command that was refused.
     *
     * @param eventId the refusal
     * @param at when
     * @param actor whose command it was
     * @param command its record name
     * @param section the section that does not allow it; null where it is not the law
     * @param reason why, and what to do
     */
    public record RefusalView(
            UUID eventId,
            Instant at,
            String actor,
            String command,
            @Nullable String section,
            String reason) {}

    /**
     * An alert.
     *
     * @param eventId the DeadlineAlert event
     * @param kind what is told
     * @param day the day it is for
     * @param dueOn last day of the limit
     * @param workingDaysLeft 0 on the last day, negative after it
     * @param tell roles to be told
     * @param told roles that were told; empty while it is owed
     * @param trouble why it could not be delivered at the last try; null where all is well
     */
    public record AlertView(
            UUID eventId,
            AlertKind kind,
            LocalDate day,
            LocalDate dueOn,
            int workingDaysLeft,
            List<String> tell,
            List<String> told,
            @Nullable String trouble) {}

    /**
     * A record that could not be processed.
     *
     * @param eventId the DeadLettered event
     * @param service that could not
     * @param stage at which step
     * @param topic of the record
     * @param partition of the record
     * @param offset of the record
     * @param errorClass class of the error
     */
    public record DeadLetterView(
            UUID eventId,
            String service,
            FailureStage stage,
            String topic,
            int partition,
            long offset,
            String errorClass) {}

    /**
     * An event behind the request.
     *
     * @param id the event
     * @param type its record name
     * @param occurredAt when it happened
     * @param topic where it stands
     * @param actor who acted
     */
    public record EventView(UUID id, String type, Instant occurredAt, String topic, String actor) {}
}
