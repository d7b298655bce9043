package nz.patai.ingest.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import nz.patai.ingest.domain.Arrival;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.http.HttpEdge;
import nz.patai.runtime.http.Tokens;
import nz.patai.runtime.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mail from files by HTTP: {@code POST /mail}, the body being the raw message; {@link HttpArrival} tells what may be said with it. Answers
 * 202 when the mail is safe.
 */
public final class HttpGateway implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(HttpGateway.class);

    private static final int BUFFER_BYTES = 16_384;

    private final Javalin server;
    private final Address address;

    private HttpGateway(Javalin server, Address address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts to listen.
     *
     * @throws nz.patai.runtime.service.CannotStartException where the address can't be listened on
     */
    public static HttpGateway start(
            PlatformConfig.Ingest settings, AgencyConfig agency, MailSink sink, LargeMail large, TimeSource time) {
        var arrivals = new HttpArrival(agency);
        var door = new Door(settings.tokenFile().read(), settings.maxMessageBytes(), arrivals, sink, large, time);
        var server = HttpEdge.start("gateway for mail files (ingest.http)", settings.http(), routes -> {
            routes.post("/mail", door::take);
        });
        return new HttpGateway(server, new Address(settings.http().host(), server.port()));
    }

    /** Where it listens. */
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Door(
            String token, int maxBytes, HttpArrival arrivals, MailSink sink, LargeMail large, TimeSource time) {

        void take(Context request) {
            if (!Tokens.matches(request.header("Authorization"), token)) {
                throw new HttpResponseException(401, "the token is missing or wrong: send 'Authorization: Bearer …'");
            }
            var now = time.now();
            var arrival = arrivals.of(request, now);
            var accepted = keep(request, arrival, now);
            request.status(202)
                    .contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("mail_id", accepted.mailId().value())
                            .put("event_id", accepted.eventId().toString())
                            .put("received", accepted.received().toString())
                            .toString());
        }

        private Accepted keep(Context request, Arrival arrival, Instant now) {
            try (var bytes = body(request)) {
                return keep(new IncomingMail(bytes.take(), Envelope.NONE, arrival, now));
            } catch (LargeMail.BusyException e) {
                throw new HttpResponseException(503, "too many large mails at once: try again later");
            }
        }

        private IncomingBytes body(Context request) {
            if (request.contentLength() > maxBytes) {
                throw tooLarge();
            }
            var bytes = new IncomingBytes(maxBytes, large);
            try {
                readAll(request.bodyInputStream(), bytes);
                return bytes;
            } catch (IOException e) {
                bytes.close();
                throw new HttpResponseException(400, "the message did not come whole: send it again");
            } catch (RuntimeException e) {
                bytes.close();
                throw e;
            }
        }

        private void readAll(InputStream in, IncomingBytes bytes) throws IOException {
            var some = new byte[BUFFER_BYTES];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                bytes.add(some, read);
                if (bytes.isTooLarge()) {
                    throw tooLarge();
                }
            }
        }

        private HttpResponseException tooLarge() {
            return new HttpResponseException(
                    413, "the message is larger than " + maxBytes + " bytes (ingest.maxMessageBytes)");
        }

        private Accepted keep(IncomingMail mail) {
            try {
                return sink.accept(mail);
            } catch (RuntimeException e) {
                LOGGER.atError()
                        .addKeyValue("edge", "mail files")
                        .addKeyValue("error", e.getClass().getName())
                        .setCause(e)
                        .log("mail not kept, the sender was told to try again");
                throw new HttpResponseException(503, "the mail was not kept: try again later");
            }
        }
    }
}
