package nz.patai.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nz.patai.app.command.Failure;
import nz.patai.app.command.SignCommand;
import nz.patai.app.up.UpSystem;
import nz.patai.deadlinetracker.AgencyRules;
import nz.patai.desk.client.DeskClient;
import nz.patai.event.CommandRefused;
import nz.patai.event.DeadlineAlert;
import nz.patai.ingest.domain.MailId;
import nz.patai.runtime.config.Address;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import nz.patai.statute.LegalDay;

/** Plays the sample: each day begins, each step is done through the same doors that people and mail servers use, and time waits for the work. */
final class Player implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private final UpSystem system;
    private final PrintWriter out;
    private final Play play;
    private final Watch watch;
    private final SimulatedClock clock;
    private final SampleMailer mailer;
    private final ExpectedAlerts expectedAlerts;
    private final Map<String, DeskClient> desks = new HashMap<>();
    private final Path progress;
    private final Map<String, String> shown = new HashMap<>();

    Player(UpSystem system, Play play, PrintWriter out) {
        this.system = system;
        this.play = play;
        this.out = out;
        var clients = system.platform().context("sample").clients();
        this.watch = new Watch(clients);
        this.clock = new SimulatedClock(
                clients, system.platform().time(), system.agency().alerts().dayStartsAt());
        this.expectedAlerts = new ExpectedAlerts(AgencyRules.of(system.agency()));
        this.mailer = new SampleMailer(Address.of(system.addresses().getOrDefault(UpSystem.SMTP, "")));
        this.progress = system.installation().data().root().resolve("sample.played");
    }

    /** Plays to the end; goes on where an earlier run stopped. */
    void play() {
        var next = played();
        if (next == 0) {
            clock.set(play.starts().toInstant(), "start");
        }
        for (var day = firstDay(); !day.isAfter(play.ends()); day = day.plusDays(1)) {
            next = playSteps(next, day, true);
            beginDay(day);
            next = playSteps(next, day, false);
        }
    }

    /** The desk as an officer. */
    DeskClient desk(String officer) {
        return desks.computeIfAbsent(officer, id -> {
            var token = system.agency().officer(id).orElseThrow().tokenFile().read();
            return new DeskClient(system.addresses().getOrDefault(UpSystem.DESK, ""), token);
        });
    }

    @Override
    public void close() {
        desks.values().forEach(DeskClient::close);
        clock.close();
        watch.close();
    }

    private LocalDate firstDay() {
        var last = watch.lastDay(
                system.platform().context("sample").clients().config().partitions());
        var first = LegalDay.of(play.starts().toInstant());
        return last.filter(d -> d.isAfter(first)).orElse(first);
    }

    private void beginDay(LocalDate day) {
        clock.startDay(day);
        expectedAlerts.on(day, watch.events()).forEach(this::awaitAlert);
        watch.awaitSettled();
    }

    private void awaitAlert(Event<DeadlineAlert> alert) {
        var header = alert.header();
        var about = header.requestId() == null ? header.threadId() : header.requestId();
        var what = alert.body().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var day = alert.body().day();
        watch.awaitEvent(
                "the alert '" + what + "' on " + about + " for " + day,
                e -> e.header().eventId().equals(header.eventId()));
        tell(clock.startOf(day).atZone(LegalDay.ZONE).format(STAMP), "alert: " + about + ", " + what);
    }

    private int playSteps(int from, LocalDate day, boolean beforeTheDayBegins) {
        var next = from;
        while (next < play.steps().size() && isNow(play.steps().get(next), day, beforeTheDayBegins)) {
            playStep(next, play.steps().get(next));
            next++;
            remember(next);
        }
        return next;
    }

    private boolean isNow(Play.Step step, LocalDate day, boolean beforeTheDayBegins) {
        var at = step.at().toInstant();
        return LegalDay.of(at).equals(day) && (!beforeTheDayBegins || at.isBefore(clock.startOf(day)));
    }

    private void playStep(int number, Play.Step step) {
        clock.set(step.at().toInstant(), "step " + number);
        tell(step.at().atZoneSameInstant(LegalDay.ZONE).format(STAMP), step.title());
        if (step.mail() != null) {
            var id = arrive(step);
            watch.awaitSettled();
            showOutcome(id);
        } else {
            act(number, step);
            watch.awaitSettled();
        }
        showChanges();
    }

    /** Sends a mail in and waits until the intake has understood it; returns its id. */
    private MailId arrive(Play.Step step) {
        var mail = Play.resource("mail/" + step.mail());
        var seenBefore = watch.events().size();
        mailer.send(mail, String.valueOf(step.to()));
        var id = MailId.of(mail);
        var received = EventId.external("MailReceived", id.value());
        watch.awaitEvent(
                "what " + step.mail() + " is",
                e -> e.header().causedBy().contains(received) && (watch.events().size() > seenBefore || played() > 0));
        return id;
    }

    private void act(int number, Play.Step step) {
        var desk = desk(String.valueOf(step.officer()));
        var name = "sample-" + number;
        UUID command;
        if (step.sign() != null) {
            command = SignCommand.sign(desk, step.sign(), name);
        } else {
            var text = new String(Play.resource("commands/" + step.command()), StandardCharsets.UTF_8);
            command = desk.enter(text + "command_id: " + name + "\n");
        }
        watch.awaitEvent(
                "the outcome of " + step.title(), e -> e.header().causedBy().contains(command));
        watch.events().stream()
                .filter(e -> e.header().causedBy().contains(command) && e.body() instanceof CommandRefused)
                .findFirst()
                .ifPresent(e -> {
                    throw new Failure(step.title() + " was refused: " + ((CommandRefused) e.body()).reason());
                });
    }

    private void showOutcome(MailId mail) {
        var answer = anyDesk().get("/api/mail", "id", mail.value());
        var thread = answer.path("id").asText();
        var words = switch (answer.path("outcome").asText()) {
            case "known" -> "the same mail came before: no second request";
            case "follow-up" -> "a further mail on " + thread + ": no clock moves unless a person says so";
            case "auto-reply" -> "a machine's answer: kept, and not answered";
            case "set-aside" ->
                "set aside for a person, " + answer.path("reason").asText();
            default -> "";
        };
        if (!words.isEmpty()) {
            out.println("      " + words);
        }
    }

    private DeskClient anyDesk() {
        return desk(system.agency().officers().getFirst().id());
    }

    private void showChanges() {
        for (var row : anyDesk().get("/api/register")) {
            var line = line(row);
            if (!line.equals(shown.put(row.path("id").asText(), line))) {
                out.println("      " + line);
            }
        }
        out.flush();
    }

    private static String line(JsonNode row) {
        return "%-10s %-17s %-20s due %s, %s"
                .formatted(
                        text(row, "id"),
                        text(row, "reference"),
                        text(row, "status"),
                        text(row, "due"),
                        text(row, "title"))
                .stripTrailing();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isNull() ? "-" : row.path(field).asText();
    }

    private void tell(String when, String what) {
        out.printf("%-22s %s%n", when, what);
        out.flush();
    }

    private int played() {
        try {
            return Files.exists(progress)
                    ? Integer.parseInt(Files.readString(progress).strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(int steps) {
        try {
            Files.writeString(progress, steps + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
