package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nz.patai.statute.LegalDay;

/** Everything of one request, for a person at a terminal. */
final class RequestPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final JsonNode view;
    private final PrintWriter out;

    RequestPage(JsonNode view, PrintWriter out) {
        this.view = view;
        this.out = out;
    }

    void print() {
        head();
        questions();
        clock();
        decisions();
        letters();
        alerts();
        followUps();
        refusals();
        deadLetters();
        events();
    }

    private void head() {
        var row = view.path("row");
        out.printf("%s  %s  %s%n", text(row, "id"), text(row, "reference"), text(row, "title"));
        out.printf(
                "  received %s, due %s, %s; %s, %s%n",
                text(row, "received"),
                text(row, "due"),
                row.path("working_days_left").isNumber()
                        ? row.path("working_days_left").asInt() + " working days left"
                        : "no clock runs",
                text(row, "status"),
                text(view, "act").toUpperCase(Locale.ROOT));
        out.printf("  from %s, mail %s%n", text(view, "requester_name"), text(view, "mail_id"));
        lookAt();
        section("What was written");
        indented(text(view, "text"));
    }

    private void lookAt() {
        if (!view.path("transferred_from").isNull()) {
            out.printf("  transferred to us by %s%n", text(view, "transferred_from"));
        }
        if (!view.path("authentication").isEmpty()) {
            out.printf("  the gateway says of the sender: %s%n", joined(view.path("authentication")));
        }
        if (!view.path("warnings").isEmpty()) {
            out.printf("  LOOK FIRST: %s%n", joined(view.path("warnings")));
        }
    }

    private void questions() {
        section("Questions (proposed by the machine unless a person corrected them)");
        for (var q : view.path("questions")) {
            out.printf("  %s. %s%n", text(q, "number"), oneLine(text(q, "text")));
            out.printf(
                    "     %s%s%s%n",
                    words(q, "nature"),
                    q.path("confidence").isNumber()
                            ? ", confidence " + q.path("confidence").asText()
                            : "",
                    q.path("flags").isEmpty()
                            ? ""
                            : "; flags: " + joined(q.path("flags")).replace('_', ' '));
            for (var e : q.path("evidence")) {
                out.printf(
                        "     because of \"%s\" -> %s%s%n",
                        oneLine(text(e, "words")),
                        words(e, "speaks_for"),
                        e.path("section").isNull() ? "" : " (" + text(e, "section") + ")");
            }
        }
    }

    private void clock() {
        section("Clock");
        var clock = view.path("clock");
        if (clock.isNull()) {
            out.println("  not started");
            return;
        }
        for (var l : clock.path("limits")) {
            out.printf(
                    "  %-14s by %s, working day %s  (%s)%n",
                    text(l, "kind"), text(l, "due_on"), text(l, "working_days"), text(l, "section"));
        }
        out.printf(
                "  counted from %s as day 0, calendar %s; skipped:%n",
                text(clock, "received_on"), text(clock, "calendar_id"));
        for (var s : clock.path("skipped")) {
            out.printf("    %s  %s (%s)%n", span(s), text(s, "reason"), text(s, "source"));
        }
        var stopped = clock.path("stopped");
        if (!stopped.isNull()) {
            out.printf(
                    "  stopped on %s: %s, working day %s, %s%n",
                    text(stopped, "on"),
                    words(stopped, "reason"),
                    text(stopped, "working_days"),
                    stopped.path("on_time").asBoolean() ? "on time" : "late");
        }
    }

    private void decisions() {
        section("Decisions");
        for (var d : view.path("decisions")) {
            out.printf(
                    "  %s  %s by %s: %s  [%s]%n",
                    time(d, "at"), text(d, "type"), text(d, "actor"), text(d, "summary"), text(d, "event_id"));
            for (var a : d.path("answers")) {
                out.printf(
                        "     question %s: %s%s%n",
                        text(a, "question"),
                        words(a, "outcome"),
                        a.path("grounds").isEmpty() ? "" : " under " + joined(a.path("grounds")));
            }
        }
    }

    private void letters() {
        section("Letters");
        for (var l : view.path("letters")) {
            out.printf(
                    "  %s  %s, %s%s%s  [%s]%n",
                    time(l, "composed_at"),
                    words(l, "kind"),
                    text(l, "state"),
                    l.path("sent_on").isNull() ? "" : " on " + text(l, "sent_on"),
                    l.path("signed_by").isNull() ? "" : ", signed by " + text(l, "signed_by"),
                    text(l, "composed_event_id"));
        }
        uncomposed();
    }

    private void uncomposed() {
        for (var u : view.path("uncomposed")) {
            out.printf(
                    "  %s  %s, not composed: %s  [%s]%n",
                    time(u, "at"), words(u, "kind"), joined(u.path("reasons")), text(u, "event_id"));
        }
    }

    private void alerts() {
        section("Alerts");
        for (var a : view.path("alerts")) {
            out.printf(
                    "  %s  %s, due %s: %s  [%s]%n",
                    text(a, "day"),
                    words(a, "kind").toLowerCase(Locale.ROOT),
                    text(a, "due_on"),
                    a.path("told").isEmpty() ? "owed to " + joined(a.path("tell")) : "told " + joined(a.path("told")),
                    text(a, "event_id"));
        }
    }

    private void followUps() {
        for (var f : view.path("follow_ups")) {
            section("Follow-up of " + text(f, "received_on") + ", looks like "
                    + text(f, "looks_like").replace('_', ' ')
                    + (f.path("effect").isNull() ? "" : "; " + text(f, "effect").replace('_', ' '))
                    + "  [" + text(f, "event_id") + "]"
                    + (f.path("warnings").isEmpty() ? "" : "; LOOK FIRST: " + joined(f.path("warnings"))));
            indented(text(f, "text"));
        }
    }

    private void refusals() {
        for (var r : view.path("refusals")) {
            out.printf(
                    "%nRefused at %s: %s of %s%s: %s%n",
                    time(r, "at"),
                    text(r, "command"),
                    text(r, "actor"),
                    r.path("section").isNull() ? "" : " (" + text(r, "section") + ")",
                    text(r, "reason"));
        }
    }

    private void deadLetters() {
        for (var d : view.path("dead_letters")) {
            out.printf(
                    "%nCould not be processed by %s: %s, partition %s, offset %s (%s). Nothing is sent until it is resolved.%n",
                    text(d, "service"),
                    text(d, "topic"),
                    text(d, "partition"),
                    text(d, "offset"),
                    text(d, "error_class"));
        }
    }

    private void events() {
        section("Events (times are New Zealand's)");
        for (var e : view.path("events")) {
            out.printf(
                    "  %s  %-20s %-24s %s%n", time(e, "occurred_at"), text(e, "type"), text(e, "actor"), text(e, "id"));
        }
    }

    private void section(String title) {
        out.printf("%n%s%n", title);
    }

    private void indented(String text) {
        text.lines().forEach(line -> out.println(line.isBlank() ? "" : "  " + line));
    }

    private static String span(JsonNode skipped) {
        var first = text(skipped, "first");
        var last = text(skipped, "last");
        return first.equals(last) ? first + "              " : first + " to " + last;
    }

    static String joined(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** An instant as a clock in New Zealand shows it: the day that counts in law. */
    private static String time(JsonNode node, String field) {
        return Instant.parse(text(node, field)).atZone(LegalDay.ZONE).format(TIME);
    }

    private static String words(JsonNode node, String field) {
        return text(node, field).replace('_', ' ');
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }
}
