package nz.patai.responder.compose;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nz.patai.responder.cases.Fact;
import nz.patai.responder.cases.Facts;
import nz.patai.responder.domain.Addressee;
import nz.patai.responder.domain.Composition;
import nz.patai.responder.domain.NameInSentence;
import nz.patai.responder.domain.Signatory;
import nz.patai.responder.domain.TransferNotice;
import nz.patai.responder.domain.TransferToBody;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.AgencyConfig.OtherBody;

/**
 * Makes a transfer that was decided on into its two letters.
 *
 * @param facts the request's; its questions are known where only some of them go
 * @param transfer the transfer
 */
record TransferDrafting(AgencyConfig agency, Facts facts, Fact.Transfer transfer, OpenedTexts texts) {

    /** What the requester is told. */
    Composition<TransferNotice> notice(LocalDate date, Frame frame, Signatory signatory) {
        return new TransferNotice(
                        date,
                        frame.agency(),
                        frame.addressee(),
                        frame.request(),
                        NameInSentence.of(transfer.to()),
                        AnswerMapping.reason(transfer.ground()),
                        part(),
                        address(),
                        texts.openOrEmpty(transfer.text()),
                        signatory)
                .compose();
    }

    /** What the other body gets. */
    Composition<TransferToBody> toBody(LocalDate date, Frame frame, Signatory signatory) {
        return new TransferToBody(
                        date,
                        frame.agency(),
                        new Addressee(transfer.to(), address()),
                        frame.request(),
                        frame.addressee(),
                        AnswerMapping.reason(transfer.ground()),
                        part(),
                        texts.openOrEmpty(transfer.text()),
                        signatory)
                .compose();
    }

    private String part() {
        return transfer.questions().isEmpty()
                ? ""
                : Frame.asked(facts, transfer.questions()).stream()
                        .map(q -> texts.open(q.text()))
                        .collect(Collectors.joining("\n\n"));
    }

    /** As given with the transfer, else as in agency.yaml; empty where neither has it, which the letters' checks say. */
    private String address() {
        return transfer.toAddress() != null
                ? texts.open(transfer.toAddress())
                : agency.transferTo().stream()
                        .filter(body -> body.name().equals(transfer.to()))
                        .map(OtherBody::address)
                        .findFirst()
                        .orElse("");
    }
}
