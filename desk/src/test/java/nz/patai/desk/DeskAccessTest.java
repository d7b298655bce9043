package nz.patai.desk;

import static nz.patai.desk.DeskAgency.ADVISER;
import static nz.patai.desk.DeskAgency.MANAGER;
import static nz.patai.desk.DeskAgency.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.register.history.GoldenCase;
import nz.patai.runtime.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAccessTest {

    private static final String WITHDRAW = "{kind: withdraw, request: fyi-25642}";
    private static final String EVERY_RIGHT = "{kind: sign, request: fyi-25642, composed: "
            + "11111111-2222-3333-4444-555555555555, content_sha256: " + "c".repeat(64) + "}";

    @TempDir
    private Path directory;

    private RunningDesk desk;

    @BeforeEach
    void start() {
        desk = RunningDesk.withTheGoldenCase(directory);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/register",
                "/api/request?id=fyi-25642",
                "/api/timeline?id=fyi-25642",
                "/api/mail?id=aa",
                "/api/command?id=11111111-2222-3333-4444-555555555555",
                "/api/letter?composed=11111111-2222-3333-4444-555555555555",
                "/api/time"
            })
    void showsNothingWithoutAnOfficersToken(String path) {
        for (var authorization : new String[] {
            null, "", "Bearer ", "Bearer wrong", "Basic " + MANAGER, MANAGER, "Bearer " + MANAGER + "x"
        }) {
            var answer = desk.get(authorization, path);
            assertThat(answer.statusCode()).as("%s", authorization).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body())
                    .isEqualToIgnoringNewLines("an officer's token is needed: Authorization: Bearer <token>");
        }
    }

    @Test
    void takesNoCommandWithoutAnOfficersToken() {
        assertThat(desk.enter(null, WITHDRAW).statusCode()).isEqualTo(401);
        assertThat(desk.enter("Bearer wrong", WITHDRAW).statusCode()).isEqualTo(401);
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void letsEveryOfficerLook() {
        for (var token : new String[] {MANAGER, ADVISER, READER}) {
            assertThat(desk.get("Bearer " + token, "/api/register").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        READER + ", draft, r.eader may not draft",
        READER + ", sign,  r.eader may not sign",
        ADVISER + ", sign,  t.adams may not sign"
    })
    void refusesAnOfficerWithoutTheRight(String token, String right, String reason) {
        var answer = desk.enter("Bearer " + token, right.equals("sign") ? EVERY_RIGHT : WITHDRAW);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith(reason);
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void refusesARequestOfMoreThanTwoMillionBytes() {
        var answer = desk.enter("Bearer " + MANAGER, WITHDRAW + " ".repeat(2_000_001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void saysNothingOfItselfUnderOtherPaths() {
        assertThat(desk.get("Bearer " + MANAGER, "/api/commands").statusCode()).isIn(404, 405);
        assertThat(desk.get("Bearer " + MANAGER, "/").statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotStartWhereTwoOfficersHaveTheSameToken() throws Exception {
        Files.writeString(directory.resolve(ADVISER), MANAGER);
        var agency = desk.test().context().agency();
        assertThatThrownBy(() -> new Officers(agency))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("h.ratana and t.adams have the same token")
                .hasMessageNotContaining(MANAGER);
    }

    @Test
    void keepsTheThreadOfTheGoldenCaseOutOfARefusal() {
        assertThat(desk.get(null, "/api/request?id=" + GoldenCase.THREAD).body())
                .doesNotContain(GoldenCase.TITLE);
    }
}
