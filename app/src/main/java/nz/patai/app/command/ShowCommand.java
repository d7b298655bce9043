package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nz.patai.app.up.UpSystem;
import nz.patai.desk.client.DeskClient;
import nz.patai.desk.client.DeskException;
import nz.patai.runtime.service.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patai show}: everything of one request. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Prints everything of one request, or of a mail that was set aside: its questions with natures, flags and evidence, the clock with its proof, "
                        + "decisions, letters, alerts, and the events behind each.")
public final class ShowCommand extends SystemCommand {

    private static final int NOT_FOUND = 404;

    @Parameters(index = "0", paramLabel = "REQUEST", description = "Such as fyi-25642; for a mail, its id or thread.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Also writes every letter into this directory, one that waits for a signature too.")
    private @Nullable Path letters;

    @Option(
            names = "--original",
            paramLabel = "DIR",
            description =
                    "Also writes every mail that came in, byte for byte, into this directory. Beware: mail is hostile.")
    private @Nullable Path original;

    @Override
    UpSystem.Parts needs() {
        return UpSystem.Parts.DESK;
    }

    @Override
    int run(Running running) throws IOException, MessagingException {
        try (var desk = running.desk(officer, null)) {
            var view = request(desk);
            if (view.isPresent()) {
                show(desk, view.get());
            } else {
                var mails = desk.get("/api/mails", "id", request);
                showMails(mails, running);
            }
            if (original != null) {
                writeOriginals(desk, desk.get("/api/mails", "id", request), original);
            }
            return ExitCode.DONE.code();
        }
    }

    /** Empty for what is known and no request. */
    private Optional<JsonNode> request(DeskClient desk) {
        try {
            return Optional.of(desk.get("/api/request", "id", request));
        } catch (DeskException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void show(DeskClient desk, JsonNode view) throws IOException, MessagingException {
        if (json) {
            out().println(view);
        } else {
            new RequestPage(view, out()).print();
        }
        if (letters != null) {
            new LetterFiles(desk, letters).all(view).forEach(file -> err().println("written: " + file));
        }
    }

    private void showMails(JsonNode mails, Running running) {
        if (json) {
            mails.forEach(out()::println);
        } else {
            new MailPage(mails, running.installation().agency(), out()).print();
        }
    }

    private void writeOriginals(DeskClient desk, JsonNode mails, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var mail : mails) {
            var id = mail.path("mail_id").asText();
            var file = directory.resolve(id.substring(0, 12) + ".eml");
            Files.write(file, desk.original(id));
            err().println("written: " + file);
        }
    }
}
