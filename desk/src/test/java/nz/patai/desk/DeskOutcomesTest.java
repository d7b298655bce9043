package nz.patai.desk;

import static nz.patai.desk.DeskAgency.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import nz.patai.event.CommandRefused;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.MailChannel;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.history.GoldenCase;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskOutcomesTest {

    private static final String MAIL_THREAD = "mail-0123456789abcdef";
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.empty(directory);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void tellsWhatBecameOfACommand() {
        // Given
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        var history = history(GoldenCase.THREAD);
        var accepted = history.by(History.OFFICER, Topics.COMMANDS, new WithdrawRequest(null, null));
        var refused = history.by(History.OFFICER, Topics.COMMANDS, new WithdrawRequest(null, null));
        desk.record(history.events());
        assertThat(command(accepted).toString()).isEqualTo(answer("pending", null, null, null, null));
        // When
        var fact = history.by(History.OFFICER, Topics.DECISIONS, new RequestWithdrawn(null, null), accepted);
        history.by(
                History.OFFICER,
                Topics.DECISIONS,
                new CommandRefused("WithdrawRequest", "OIA s 15", "it is closed: look again"),
                refused);
        desk.record(history.events());
        // Then
        assertThat(command(accepted).toString())
                .isEqualTo(answer("accepted", "RequestWithdrawn", fact.toString(), null, null));
        assertThat(command(refused).toString())
                .isEqualTo(answer("refused", null, null, "OIA s 15", "it is closed: look again"));
    }

    @Test
    void knowsNoCommandThatIsNotRecorded() {
        var id = "11111111-2222-3333-4444-555555555555";
        assertThat(desk.get("Bearer " + MANAGER, "/api/command?id=" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatBecameOfAMail() {
        desk.record(GoldenCase.arrivalOnly(desk.test().sealer()::seal));
        assertThat(mail(GoldenCase.MAIL_ID)).isEqualTo("new fyi-25642 null");
        assertThat(mail("0".repeat(64))).isEqualTo("unknown null null");
    }

    @Test
    void tellsOfAMailWhoseThreadTheGatewayDidNotKnowWhicheverIsReadFirst() {
        var gateway = history(MAIL_THREAD);
        gateway.about(null).by("ingest", Topics.MAIL, Mails.arrived(gateway, ONE));
        var intake = history("fyi-7");
        intake.by("ingest", Topics.REQUESTS, Mails.request(intake, ONE));
        desk.record(intake.events());
        assertThat(mail(ONE)).isEqualTo("new fyi-7 null");
        desk.record(gateway.events());
        assertThat(mail(ONE)).isEqualTo("new fyi-7 null");
    }

    @Test
    void tellsOfAMailThatRepeatsOneOfAnotherThread() {
        var gateway = history(MAIL_THREAD);
        gateway.about(null).by("ingest", Topics.MAIL, Mails.arrived(gateway, TWO));
        desk.record(gateway.events());
        assertThat(mail(TWO)).isEqualTo("accepted null null");
        var intake = history("fyi-7");
        intake.by(
                "ingest",
                Topics.REQUESTS,
                new DuplicateArrived(TWO, ONE, DuplicateReason.SENT_AGAIN, 2, MailChannel.SMTP));
        desk.record(intake.events());
        assertThat(mail(TWO)).isEqualTo("known " + ONE + " null");
    }

    @Test
    void tellsOfAMailThatIsSetAsideWhy() {
        var history = history(MAIL_THREAD).about(null);
        history.by("ingest", Topics.REQUESTS, Mails.setAside(history, TWO, "Cheap pills"));
        desk.record(history.events());
        assertThat(mail(TWO)).isEqualTo("set-aside " + MAIL_THREAD + " suspected-spam: the gateway marked it as spam");
    }

    private History history(String thread) {
        return new History(thread, desk.test().sealer()::seal, "2024-02-08T09:00:00+13:00");
    }

    private JsonNode command(UUID id) {
        return desk.json("/api/command?id=" + id);
    }

    private String mail(String id) {
        var answer = desk.json("/api/mail?id=" + id);
        return answer.path("outcome").asText()
                + ' '
                + answer.path("id").asText()
                + ' '
                + answer.path("reason").asText();
    }

    private static String answer(@Nullable String... values) {
        var names = new String[] {"outcome", "fact", "event_id", "section", "reason"};
        var json = new StringBuilder();
        for (var i = 0; i < names.length; i++) {
            json.append(i == 0 ? "{" : ",").append('"').append(names[i]).append("\":");
            json.append(values[i] == null ? "null" : '"' + values[i] + '"');
        }
        return json.append('}').toString();
    }
}
