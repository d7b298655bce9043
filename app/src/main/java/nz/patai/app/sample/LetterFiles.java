package nz.patai.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.BodyPart;
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

/** Writes what was sent on a request into files that a person can open: each mail as .eml, each letter in it as .pdf. */
final class LetterFiles {

    private final DeskClient desk;
    private final Path directory;

    LetterFiles(DeskClient desk, Path directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** The letters (PDF) of a request that were sent, as files; a name that is taken is written again with the same bytes. */
    List<Path> write(JsonNode view) throws IOException, MessagingException {
        Files.createDirectories(directory);
        var files = new ArrayList<Path>();
        for (var letter : view.path("letters")) {
            if ("sent".equals(letter.path("state").asText())) {
                files.addAll(pdfs(desk.letter(
                        UUID.fromString(letter.path("composed_event_id").asText()))));
            }
        }
        return files;
    }

    private List<Path> pdfs(byte[] mail) throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        var files = new ArrayList<Path>();
        if (message.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("application/pdf")) {
                    files.add(write(part));
                }
            }
        }
        return files;
    }

    private Path write(BodyPart part) throws IOException, MessagingException {
        var name = part.getFileName().replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        var file = directory.resolve(name);
        Files.write(file, part.getInputStream().readAllBytes());
        return file;
    }
}
