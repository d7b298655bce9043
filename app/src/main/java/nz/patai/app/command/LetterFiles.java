package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nz.patai.desk.client.DeskClient;

/** Writes the letters of a request into files that a person can open. */
public final class LetterFiles {

    private final DeskClient desk;
    private final Path directory;

    /** Into a directory, which is made where there is none. */
    public LetterFiles(DeskClient desk, Path directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** The letters (PDF) that were sent, as files. The same letter is the same bytes under the same name. */
    public List<Path> sent(JsonNode view) throws IOException, MessagingException {
        var files = new ArrayList<Path>();
        for (var letter : view.path("letters")) {
            if ("sent".equals(letter.path("state").asText())) {
                files.addAll(pdfs(mail(letter), ""));
            }
        }
        return files;
    }

    /** Every mail that was composed, sent or not, as .eml, and the letters (PDF) in it; the name says where each stands. */
    public List<Path> all(JsonNode view) throws IOException, MessagingException {
        var files = new ArrayList<Path>();
        for (var letter : view.path("letters")) {
            var id = letter.path("composed_event_id").asText();
            var name = "%s-%s-%s-%s"
                    .formatted(
                            view.path("row").path("id").asText(),
                            letter.path("kind").asText(),
                            letter.path("state").asText(),
                            id.substring(0, 8));
            var mail = mail(letter);
            files.add(write(name + ".eml", mail));
            files.addAll(pdfs(mail, name + "-"));
        }
        return files;
    }

    private byte[] mail(JsonNode letter) {
        return desk.letter(UUID.fromString(letter.path("composed_event_id").asText()));
    }

    private List<Path> pdfs(byte[] mail, String prefix) throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        var files = new ArrayList<Path>();
        if (message.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("application/pdf")) {
                    files.add(write(
                            prefix + part.getFileName(), part.getInputStream().readAllBytes()));
                }
            }
        }
        return files;
    }

    private Path write(String name, byte[] content) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(name.replaceAll("[^\\p{L}\\p{N} ._-]", "_"));
        Files.write(file, content);
        return file;
    }
}
