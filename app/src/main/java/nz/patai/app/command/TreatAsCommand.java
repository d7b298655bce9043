package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import nz.patai.desk.api.CommandRequest;
import nz.patai.desk.client.DeskClient;
import nz.patai.runtime.config.AgencyConfig.Right;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai treat-as}: says what a mail is that was set aside, or taken for something else. */
@Command(
        name = "treat-as",
        mixinStandardHelpOptions = true,
        description = "Says that a mail is a request, from the day it was received, or that it asks for nothing. "
                + "Look at it first: bin/patai show MAIL --original DIR.")
public final class TreatAsCommand extends SystemCommand {

    /** What a mail can be treated as; named as it is typed. */
    enum What {
        /** A request, from its receipt. */
        request,
        /** Nothing that anybody has to answer. */
        dismissed
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "request or dismissed.")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Parameters(
            index = "1",
            paramLabel = "MAIL",
            description = "A mail by its id, or by its thread, such as mail-0123456789abcdef, where one of it waits.")
    @SuppressWarnings("NullAway.Init")
    private String mail;

    @Option(names = "--body", paramLabel = "ID", description = "The body asked; default: the first in agency.yaml.")
    private @Nullable String body;

    @Option(names = "--reply-to", paramLabel = "ADDRESS", description = "Where the answer goes; default: the sender.")
    private @Nullable String replyTo;

    @Option(names = "--requester", paramLabel = "NAME", description = "Who asks; default: as in the mail.")
    private @Nullable String requester;

    @Option(
            names = "--text-file",
            paramLabel = "FILE",
            description = "What is asked, UTF-8; needed where the mail can't be read.")
    private @Nullable Path textFile;

    @Option(names = "--reason", description = "Why it is dismissed, for the file.")
    private @Nullable String reason;

    @Override
    int run(Running running) throws IOException {
        try (var desk = running.desk(officer, Right.draft)) {
            return what == What.request ? request(desk) : dismiss(desk);
        }
    }

    private int dismiss(DeskClient desk) {
        return Outcomes.await(desk, desk.enter(new CommandRequest.DismissMail(mail, null, null, reason)), out());
    }

    private int request(DeskClient desk) throws IOException {
        var mailId = mailId(desk.get("/api/mails", "id", mail));
        var text = textFile == null ? null : Files.readString(textFile);
        var command = new CommandRequest.TreatAsRequest(mailId, null, null, body, replyTo, requester, text);
        Outcomes.accepted(desk, desk.enter(command), out());
        var row = registered(desk, mailId);
        out().printf(
                        "%s  %s  received %s, due %s%n",
                        row.path("id").asText(),
                        row.path("reference").asText(),
                        row.path("received").asText(),
                        row.path("due").asText());
        return ExitCode.DONE.code();
    }

    /** The one that is named, or the one that waits. */
    private String mailId(JsonNode mails) {
        var waiting = StreamSupport.stream(mails.spliterator(), false)
                .filter(m -> mail.equals(m.path("mail_id").asText())
                        || "set-aside".equals(m.path("taken_for").asText()))
                .map(m -> m.path("mail_id").asText())
                .distinct()
                .toList();
        if (waiting.size() != 1) {
            throw new Failure(mail + " has " + waiting.size()
                    + " mails that wait: name one by its mail id (bin/patai show " + mail + ")");
        }
        return waiting.getFirst();
    }

    /** The request that the mail became, once it has its reference and its clock. */
    private static JsonNode registered(DeskClient desk, String mailId) {
        return Outcomes.awaitSome(
                "the mail is to be a request, but has not become one within 30 s: are the intake and the tracker at work?",
                () -> {
                    var became = desk.get("/api/mail", "id", mailId);
                    if (!"new".equals(became.path("outcome").asText())) {
                        return null;
                    }
                    var row = desk.get("/api/request", "id", became.path("id").asText())
                            .path("row");
                    return row.path("due").isNull() || row.path("reference").isNull() ? null : row;
                });
    }
}
