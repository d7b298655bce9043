package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.DueDate;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.Limit;
import nz.patai.statute.Region;
import nz.patai.statute.TimeLimits;

/** The mails of a thread that is no request, for a person at a terminal: what each was taken for, why, and what can be done. */
final class MailPage {

    private final JsonNode mails;
    private final AgencyConfig.Body firstBody;
    private final PrintWriter out;

    MailPage(JsonNode mails, AgencyConfig agency, PrintWriter out) {
        this.mails = mails;
        this.firstBody = agency.bodies().getFirst();
        this.out = out;
    }

    void print() {
        mails.forEach(this::print);
    }

    private void print(JsonNode mail) {
        out.printf("%s  %s  %s%n", text(mail, "thread_id"), text(mail, "taken_for"), text(mail, "subject"));
        out.printf(
                "  received %s, from %s, mail %s%n",
                text(mail, "received_on"), text(mail, "from"), text(mail, "mail_id"));
        if (!mail.path("authentication").isEmpty()) {
            out.printf("  the gateway says: %s%n", RequestPage.joined(mail.path("authentication")));
        }
        if (!mail.path("reason").isNull()) {
            out.printf("  why: %s%n", text(mail, "reason"));
        }
        if ("set-aside".equals(text(mail, "taken_for"))) {
            whatToDo(text(mail, "mail_id"), LocalDate.parse(text(mail, "received_on")));
        }
    }

    private void whatToDo(String id, LocalDate receivedOn) {
        var thread = id.substring(0, 12);
        out.printf("%n  Is it a request? Then its answer is due by %s, counted from its receipt.%n", due(receivedOn));
        out.printf("    look at it   bin/patai show %s --original DIR      (writes %s.eml)%n", id, thread);
        out.printf("    a request    bin/patai treat-as request %s%n", id);
        out.println("                 (--reply-to, --requester, --text-file where the mail does not say)");
        out.printf("    nothing      bin/patai treat-as dismissed %s --reason WHY%n", id);
    }

    private String due(LocalDate receivedOn) {
        var region = firstBody.region();
        var jurisdiction = Jurisdiction.of(
                Act.valueOf(firstBody.act().name()),
                region == null ? null : Region.parse(region).orElse(null));
        return TimeLimits.count(new Calendars().of(jurisdiction), receivedOn, Limit.DECISION) instanceof DueDate due
                ? due.dueOn().toString()
                : "a day that the calendar does not cover";
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }
}
