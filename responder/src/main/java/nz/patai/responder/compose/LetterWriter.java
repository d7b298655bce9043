package nz.patai.responder.compose;

import static nz.patai.responder.compose.AnswerMapping.day;

import java.util.List;
import java.util.Objects;
import nz.patai.event.ResponseKind;
import nz.patai.responder.cases.DueLetter;
import nz.patai.responder.cases.Fact;
import nz.patai.responder.cases.Facts;
import nz.patai.responder.cases.LetterWriting;
import nz.patai.responder.cases.Opener;
import nz.patai.responder.cases.RequestCase;
import nz.patai.responder.cases.ThreadCase;
import nz.patai.responder.domain.Acknowledgement;
import nz.patai.responder.domain.ClarificationRequest;
import nz.patai.responder.domain.Composition;
import nz.patai.responder.domain.ExtensionNotice;
import nz.patai.responder.domain.GroundCatalogue;
import nz.patai.responder.domain.Letter;
import nz.patai.responder.domain.Problem;
import nz.patai.responder.domain.Sha256;
import nz.patai.responder.domain.Signatory;
import nz.patai.responder.domain.WithdrawalConfirmation;
import nz.patai.responder.letter.GroundFile;
import nz.patai.responder.letter.LetterRenderer;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.responder.mail.LetterMail;
import nz.patai.responder.mail.MailStamp;
import nz.patai.responder.mail.MailWriting;
import nz.patai.responder.mail.MimeWriter;
import nz.patai.responder.mail.Threading;
import nz.patai.runtime.config.AgencyConfig;

/** Writes the letters of an agency. Reads no clock: a letter's dates come from the events it rests on. */
public final class LetterWriter implements LetterWriting {

    /** The most that fits into one event with room for the rest of it. */
    private static final int MOST_BYTES = 700_000;

    private final AgencyConfig agency;
    private final LetterTemplates templates;
    private final LetterMail mails;
    private final GroundCatalogue grounds = GroundFile.read();
    private final Opener opener;

    /** With the agency's words and the one who opens what letters quote. */
    public LetterWriter(AgencyConfig agency, LetterTemplates templates, Opener opener) {
        this.agency = agency;
        this.templates = templates;
        this.mails = new LetterMail(new LetterRenderer(templates));
        this.opener = opener;
    }

    @Override
    public Result write(ThreadCase thread, RequestCase request, DueLetter due) {
        var received = Objects.requireNonNull(request.facts().received());
        var body = agency.body(received.bodyId());
        return body.isEmpty()
                ? new Result.NotWritten(List.of("body %s is not in agency.yaml".formatted(received.bodyId())))
                : write(new Sheet(new OpenedTexts(thread.threadId(), opener), body.get(), request.facts(), due));
    }

    /** All that one letter is written from. */
    private record Sheet(OpenedTexts texts, AgencyConfig.Body body, Facts facts, DueLetter due) {

        Frame quoting(List<Fact.Asked> quoted) {
            var received = Objects.requireNonNull(facts.received());
            var registered = Objects.requireNonNull(facts.registered());
            return Frame.of(body, received, registered, quoted, texts);
        }
    }

    private Result write(Sheet sheet) {
        return switch (sheet.due().cause()) {
            case Fact.Received _ -> finish(sheet, acknowledgement(sheet), List.of());
            case Fact.Clarification sought -> finish(sheet, clarification(sheet, sought), List.of());
            case Fact.Transfer transfer -> transfer(sheet, transfer);
            case Fact.Extension extension -> finish(sheet, extension(sheet, extension), List.of());
            case Fact.Withdrawal withdrawal -> finish(sheet, confirmation(sheet, withdrawal), List.of());
            case Fact.Decision decision -> decide(sheet, decision);
            default ->
                throw new IllegalStateException(
                        "no letter is written for " + sheet.due().kind());
        };
    }

    private static Composition<Acknowledgement> acknowledgement(Sheet sheet) {
        var frame = sheet.quoting(List.of());
        var clock = Objects.requireNonNull(sheet.facts().clock());
        return Acknowledgement.compose(
                day(sheet.due().at()), frame.agency(), frame.addressee(), frame.request(), clock.decisionDue());
    }

    private Composition<ClarificationRequest> clarification(Sheet sheet, Fact.Clarification sought) {
        var quoted =
                sought.questions().isEmpty() ? List.<Fact.Asked>of() : Frame.asked(sheet.facts(), sought.questions());
        var frame = sheet.quoting(quoted);
        var date = day(sheet.due().at());
        return new ClarificationRequest(
                        date,
                        frame.agency(),
                        frame.addressee(),
                        frame.request(),
                        sheet.texts().open(sought.text()),
                        List.of(),
                        sought.answerBy(),
                        !date.isAfter(sought.restartPossibleUntil()),
                        signatory(sought.officerId()))
                .compose();
    }

    private Result transfer(Sheet sheet, Fact.Transfer transfer) {
        var drafting = new TransferDrafting(agency, sheet.facts(), transfer, sheet.texts());
        var frame = sheet.quoting(List.of());
        var date = day(sheet.due().at());
        var signatory = signatory(transfer.officerId());
        return sheet.due().kind() == ResponseKind.TRANSFER
                ? finish(sheet, drafting.notice(date, frame, signatory), List.of())
                : finish(sheet, drafting.toBody(date, frame, signatory), List.of());
    }

    private Composition<ExtensionNotice> extension(Sheet sheet, Fact.Extension extension) {
        var frame = sheet.quoting(List.of());
        return new ExtensionNotice(
                        day(sheet.due().at()),
                        frame.agency(),
                        frame.addressee(),
                        frame.request(),
                        AnswerMapping.reason(extension),
                        sheet.texts().open(extension.reasons()),
                        extension.noticeUntil(),
                        extension.newDueOn(),
                        extension.workingDays(),
                        extension.ofTransfer(),
                        signatory(extension.officerId()))
                .compose();
    }

    private static Composition<WithdrawalConfirmation> confirmation(Sheet sheet, Fact.Withdrawal withdrawal) {
        var frame = sheet.quoting(List.of());
        return new WithdrawalConfirmation(
                        day(sheet.due().at()),
                        frame.agency(),
                        frame.addressee(),
                        frame.request(),
                        day(withdrawal.source().at()))
                .compose();
    }

    private Result decide(Sheet sheet, Fact.Decision decision) {
        var drafting = new DecisionDrafting(sheet.facts(), decision, sheet.texts());
        var contradictions = drafting.contradictions();
        if (!contradictions.isEmpty()) {
            return new Result.NotWritten(contradictions);
        }
        var asked = Frame.asked(sheet.facts(), List.of());
        var draft = drafting.draft(sheet.quoting(asked), signatory(decision.signatory()));
        return finish(
                sheet,
                draft.compose(grounds),
                asked.stream().map(Fact.Asked::number).toList());
    }

    private Result finish(Sheet sheet, Composition<? extends Letter> composition, List<Integer> answers) {
        return switch (composition) {
            case Composition.Composed<? extends Letter> whole -> mail(sheet, whole.letter(), answers);
            case Composition.CannotCompose<? extends Letter> lacking ->
                new Result.NotWritten(
                        lacking.problems().stream().map(Problem::toString).toList());
        };
    }

    private Result mail(Sheet sheet, Letter letter, List<Integer> answers) {
        var messageId = messageId(sheet);
        var received = Objects.requireNonNull(sheet.facts().received());
        var threading = sheet.due().kind() == ResponseKind.TRANSFER_TO_BODY
                ? Threading.none()
                : Threading.answering(sheet.texts().openOrNull(received.messageId()), List.of());
        var mail = mails.of(letter, new MailStamp(messageId, sheet.due().at(), threading));
        return switch (MimeWriter.write(mail)) {
            case MailWriting.Written written -> checked(written.bytes(), messageId, answers);
            case MailWriting.Rejected(var problems) ->
                new Result.NotWritten(problems.stream()
                        .map(p -> "mail " + p.field() + " " + p.reason())
                        .toList());
        };
    }

    private Result checked(byte[] bytes, String messageId, List<Integer> answers) {
        return bytes.length > MOST_BYTES
                ? new Result.NotWritten(List.of(
                        "mail is %d bytes, more than %d: shorten the answers".formatted(bytes.length, MOST_BYTES)))
                : new Result.Written(bytes, Sha256.hex(bytes), messageId, templates.id(), answers);
    }

    /** Made from the event's id, so that a delivery report tells which mail it is about. Source: RFC 5322, 3.6.4. */
    private static String messageId(Sheet sheet) {
        var mailbox = sheet.body().mailbox();
        return "<%s@%s>".formatted(sheet.due().composedId(), mailbox.substring(mailbox.lastIndexOf('@') + 1));
    }

    /** An officer as letters name them; nobody where the id is not in agency.yaml, which the letter's check says. */
    private Signatory signatory(String officerId) {
        return agency.officer(officerId)
                .map(o -> new Signatory(o.name(), o.title(), o.unit() == null ? "" : o.unit()))
                .orElse(new Signatory("", "", ""));
    }
}
