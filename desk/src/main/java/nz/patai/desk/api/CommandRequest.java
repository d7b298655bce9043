package nz.patai.desk.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nz.patai.runtime.config.ConfigFile;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks for. Who asks is never in it: the desk knows that from the token. The JSON of {@code POST /api/commands} and the
 * YAML of {@code patai decide --file} are the same; {@code kind} says which of these it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandRequest.Decision.class, name = "decision"),
    @JsonSubTypes.Type(value = CommandRequest.Clarification.class, name = "clarification"),
    @JsonSubTypes.Type(value = ClockRequest.Extension.class, name = "extension"),
    @JsonSubTypes.Type(value = ClockRequest.FollowUp.class, name = "follow_up"),
    @JsonSubTypes.Type(value = ClockRequest.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = FileRequest.Charge.class, name = "charge"),
    @JsonSubTypes.Type(value = FileRequest.Release.class, name = "release"),
    @JsonSubTypes.Type(value = FileRequest.Complaint.class, name = "complaint"),
    @JsonSubTypes.Type(value = FileRequest.Publication.class, name = "publication"),
    @JsonSubTypes.Type(value = CommandRequest.Signature.class, name = "sign"),
    @JsonSubTypes.Type(value = CommandRequest.Withdrawal.class, name = "withdraw"),
    @JsonSubTypes.Type(value = CommandRequest.TreatAsRequest.class, name = "treat_as_request"),
    @JsonSubTypes.Type(value = CommandRequest.DismissMail.class, name = "dismiss_mail")
})
public sealed interface CommandRequest {

    /** The caller's name for this command: sending it twice under one name does it once. Null for none. */
    @Nullable
    String commandId();

    /** The event the officer was looking at; null for the newest. */
    @Nullable
    UUID basedOn();

    /**
     * The command in a text, JSON or YAML.
     *
     * @param name stands for the text in messages
     * @throws nz.patai.runtime.config.ConfigException where it has a fault, with its path
     */
    static CommandRequest parse(String name, String text) {
        return ConfigFile.parse(name, JsonForm.plain(text), CommandRequest.class);
    }

    /** A command about a request. */
    sealed interface OnRequest extends CommandRequest
            permits Decision, Clarification, Signature, Withdrawal, ClockRequest, FileRequest {

        /** The request it is about, such as {@code fyi-25642}. */
        String request();
    }

    /** A command about a mail. */
    sealed interface OnMail extends CommandRequest {

        /** The mail it is about, by its id, or by its thread where only one of that waits. */
        String mail();
    }

    /**
     * Record the decision on a request.
     *
     * @param answers one for each question
     * @param introduction words before the answers; null for none
     * @param signatory the officer whose name stands under the letter, an id in agency.yaml
     * @param releaseBy day by which material follows; null where it comes with the letter
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Decision(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            List<AnswerText> answers,
            @Nullable String introduction,
            String signatory,
            @Nullable LocalDate releaseBy)
            implements OnRequest {

        /** Checks what needs no knowledge of the request. */
        public Decision {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(signatory, "signatory");
            introduction = Texts.inLetter(introduction, "introduction");
            answers = Texts.list(answers, "answers");
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("answers is empty: answer every question");
            }
        }
    }

    /**
     * Ask the requester to make the request clear.
     *
     * @param questions numbers of the questions it is about; empty for the whole request
     * @param text what is asked
     * @param answerBy day by which an answer would help; null for none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Clarification(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            List<Integer> questions,
            String text,
            @Nullable LocalDate answerBy)
            implements OnRequest {

        /** Checks what needs no knowledge of the request. */
        public Clarification {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(text, "text");
            Texts.clean(text, "text");
            questions = Texts.list(questions, "questions");
        }
    }

    /**
     * Sign a composed letter.
     *
     * @param composed the ResponseComposed event
     * @param contentSha256 of the mail as it was shown, 64 lower-case hex digits
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Signature(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            UUID composed,
            String contentSha256) implements OnRequest {

        /** Checks what needs no knowledge of the request. */
        public Signature {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.given(composed, "composed");
            if (contentSha256 == null || !contentSha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("content_sha256 must have 64 lower-case hex digits");
            }
        }
    }

    /**
     * Close a request that the requester has withdrawn.
     *
     * @param followUp the mail in which the requester said so; null where it was said otherwise
     * @param note a note; null for none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Withdrawal(
            String request,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            @Nullable UUID followUp,
            @Nullable String note)
            implements OnRequest {

        /** Checks what needs no knowledge of the request. */
        public Withdrawal {
            Texts.given(request, "request");
            Texts.name(commandId);
            Texts.clean(note, "note");
        }
    }

    /**
     * Say that a mail is a request, from the day it was received.
     *
     * @param body the body asked, an id in agency.yaml; null for the first
     * @param replyTo where the answer goes; null where the mail says
     * @param requesterName who asks; null where the mail says, or nobody knows
     * @param text what is asked; null where the mail can be read
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record TreatAsRequest(
            String mail,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            @Nullable String body,
            @Nullable String replyTo,
            @Nullable String requesterName,
            @Nullable String text)
            implements OnMail {

        /** Checks what needs no knowledge of the mail. */
        public TreatAsRequest {
            Texts.given(mail, "mail");
            Texts.name(commandId);
            Texts.address(replyTo, "reply_to");
            Texts.line(requesterName, "requester_name");
            Texts.clean(text, "text");
        }
    }

    /**
     * Say that a mail set aside asks for nothing.
     *
     * @param reason why; null for none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record DismissMail(
            String mail,
            @Nullable String commandId,
            @Nullable UUID basedOn,
            @Nullable String reason) implements OnMail {

        /** Checks what needs no knowledge of the mail. */
        public DismissMail {
            Texts.given(mail, "mail");
            Texts.name(commandId);
            Texts.clean(reason, "reason");
        }
    }
}
