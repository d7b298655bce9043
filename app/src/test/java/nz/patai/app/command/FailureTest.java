package nz.patai.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import nz.patai.runtime.service.ExitCode;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsWhatTheDeskRefusesInOneLine() throws IOException {
        var err = new StringWriter();
        try (var desk = desk(List.of(new Answer(403, "m.ngata may not sign")))) {
            var refused = catchThrowableOfType(
                    DeskException.class, () -> desk.client().get("/api/register"));

            assertThat(Failure.explain(refused, new PrintWriter(err, true))).isEqualTo(ExitCode.COULD_NOT.code());
        }
        assertThat(err.toString().strip()).isEqualTo("patai: m.ngata may not sign");
    }

    @Test
    void waitsForADeskThatHasNotReadTheCommandBackYet() throws IOException {
        var accepted = "{\"outcome\":\"accepted\",\"fact\":\"DecisionSigned\",\"event_id\":\"1\"}";
        var answers = List.of(
                new Answer(404, "nothing is known"),
                new Answer(200, "{\"outcome\":\"pending\"}"),
                new Answer(200, accepted));
        try (var desk = desk(answers)) {
            assertThat(Outcomes.awaited(desk.client(), new UUID(0, 1))
                            .path("fact")
                            .asText())
                    .isEqualTo("DecisionSigned");
        }
    }

    private record Answer(int status, String body) {}

    private record Desk(HttpServer server, DeskClient client) implements AutoCloseable {

        @Override
        public void close() {
            client.close();
            server.stop(0);
        }
    }

    /** A desk on loopback that gives these answers one after the other. */
    private static Desk desk(List<Answer> answers) throws IOException {
        Iterator<Answer> next = answers.iterator();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var answer = next.next();
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return new Desk(
                server, new DeskClient("http://127.0.0.1:" + server.getAddress().getPort(), "token"));
    }
}
