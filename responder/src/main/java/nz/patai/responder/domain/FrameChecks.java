package nz.patai.responder.domain;

import java.time.LocalDate;

/** What every letter needs before it says anything: who, to whom, about which request, on a day that can be. */
final class FrameChecks {
    private FrameChecks() {}

    static Problems check(LocalDate date, Agency agency, Addressee addressee, RequestParticulars request) {
        Problems problems = new Problems();
        problems.whenBlank(agency.name(), "agency name", "set it in agency.yaml");
        problems.whenBlank(agency.mailbox(), "mailbox", "set it in agency.yaml");
        problems.whenBlank(agency.contact(), "contact", "set it in agency.yaml");
        problems.whenBlank(addressee.address(), "address", "look at the sender of the request mail");
        problems.whenBlank(request.reference(), "reference", "register the request first");
        problems.whenBlank(request.wording(), "request text", "correct the questions by hand");
        problems.when(
                date.isBefore(request.received()),
                "letter date",
                "%s is before the receipt on %s".formatted(date, request.received()),
                "check both dates");
        return problems;
    }
}
