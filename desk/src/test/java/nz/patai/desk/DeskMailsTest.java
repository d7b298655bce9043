package nz.patai.desk;

import static nz.patai.desk.DeskAgency.ADVISER;
import static nz.patai.desk.DeskAgency.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nz.patai.event.DismissMail;
import nz.patai.event.TreatAsRequest;
import nz.patai.register.history.History;
import nz.patai.register.history.Mails;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that was set aside, as an officer looks at it and says what it is. */
class DeskMailsTest {

    private static final String THREAD = "mail-0123456789abcdef";
    private static final String MAIL = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    private Path directory;

    private RunningDesk desk;
    private History history;
    private UUID arrived;
    private UUID aside;

    @BeforeEach
    void start() {
        desk = RunningDesk.empty(directory);
        history = new History(THREAD, desk.test().sealer()::seal, "2024-02-08T09:00:00+13:00");
        arrived = history.about(null).by("ingest", Topics.MAIL, Mails.arrived(history, MAIL));
        aside = history.by("ingest", Topics.REQUESTS, Mails.setAside(history, MAIL, "Pills"));
        desk.record(history.events());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({THREAD, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void showsWhyItWaitsUnderItsThreadAndUnderItsId(String id) {
        var mail = desk.json("/api/mails?id=" + id).path(0);
        assertThat(mail.path("taken_for").asText()).isEqualTo("set-aside");
        assertThat(mail.path("mail_id").asText()).isEqualTo(MAIL);
        assertThat(mail.path("reason").asText()).isEqualTo("the gateway marked it as spam");
        assertThat(mail.path("subject").asText()).isEqualTo("Pills");
        assertThat(mail.path("received_on").asText()).isEqualTo("2024-02-05");
        assertThat(mail.path("event_id").asText()).isEqualTo(aside.toString());
    }

    @Test
    void givesTheOriginalToBeStoredAndNotShown() {
        var answer = desk.get("Bearer " + READER, "/api/raw?mail=" + MAIL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(arrived.toString());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("message/rfc822"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void takesTheWordThatItIsARequestWithWhatTheMailDoesNotSay() {
        desk.taken(ADVISER, """
                {kind: treat_as_request, mail: %s, body: council, reply_to: chris@example.org, text: "How many trees?"}
                """.formatted(THREAD));
        assertThat(desk.commands()).singleElement().satisfies(command -> {
            assertThat(command.header().threadId()).isEqualTo(THREAD);
            assertThat(command.header().requestId()).isNull();
            assertThat(command.header().causedBy()).containsExactly(aside);
            assertThat((Object) command.body()).isInstanceOfSatisfying(TreatAsRequest.class, treat -> {
                assertThat(treat.mailId()).isEqualTo(MAIL);
                assertThat(treat.aboutEventId()).isEqualTo(aside);
                assertThat(treat.bodyId()).isEqualTo("council");
                assertThat(desk.test().sealer().textOrNull(THREAD, treat.replyTo()))
                        .isEqualTo("chris@example.org");
                assertThat(desk.test().sealer().textOrNull(THREAD, treat.text()))
                        .isEqualTo("How many trees?");
                assertThat(treat.requesterName()).isNull();
            });
        });
    }

    @Test
    void takesTheFirstBodyWhereNoneIsNamedAndADismissalWithItsReason() {
        desk.taken(ADVISER, "{kind: treat_as_request, mail: %s}".formatted(MAIL));
        desk.taken(ADVISER, "{kind: dismiss_mail, mail: %s, reason: An advertisement}".formatted(MAIL));
        assertThat(desk.commands().getFirst().body())
                .isInstanceOfSatisfying(
                        TreatAsRequest.class,
                        treat -> assertThat(treat.bodyId()).isEqualTo("ministry"));
        assertThat(desk.commands().getLast().body())
                .isInstanceOfSatisfying(
                        DismissMail.class,
                        dismissal -> assertThat(desk.test().sealer().textOrNull(THREAD, dismissal.reason()))
                                .isEqualTo("An advertisement"));
    }

    @Test
    void asksWhichOneWhereSeveralWait() {
        history.by("ingest", Topics.REQUESTS, Mails.setAside(history, OTHER, "More pills"));
        desk.record(List.of(history.events().getLast()));
        var answer = desk.enter("Bearer " + ADVISER, "{kind: dismiss_mail, mail: %s}".formatted(THREAD));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(MAIL, OTHER);
        desk.taken(ADVISER, "{kind: dismiss_mail, mail: %s}".formatted(OTHER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: treat_as_request, mail: mail-1}                                          | 404 | there is no mail mail-1",
                "{kind: treat_as_request}                                                        | 400 | mail is missing",
                "{kind: treat_as_request, mail: mail-0123456789abcdef, reply_to: Chris}          | 400 | reply_to must be one mail address",
                "{kind: treat_as_request, mail: mail-0123456789abcdef, requester_name: \"a\\nb\"} | 400 | requester_name must be one line",
            })
    void saysWhatIsWrong(String command, int status, String reason) {
        var answer = desk.enter("Bearer " + ADVISER, command);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void letsNobodyDecideWhoMayOnlyLook() {
        assertThat(desk.enter("Bearer " + READER, "{kind: dismiss_mail, mail: %s}".formatted(MAIL))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsOnlyWhatWaitsWhereThatIsAskedFor() {
        desk.record(DeskHistories.arrival("fyi-7", desk.test().sealer()::seal));
        assertThat(desk.json("/api/register?set_aside=true"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("id").asText()).isEqualTo(THREAD));
    }
}
