package nz.patai.app;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A mail as a mail program reads it.
 *
 * @param raw as it came, one character for each byte
 * @param message the same, parsed
 */
record ReadMail(String raw, MimeMessage message) {

    static ReadMail of(byte[] bytes) throws MessagingException {
        return new ReadMail(
                new String(bytes, StandardCharsets.ISO_8859_1),
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    /** Every mail that left the system on a data directory. */
    static List<ReadMail> outgoing(Path data) throws IOException, MessagingException {
        var mails = new ArrayList<ReadMail>();
        try (var files = Files.list(data.resolve("mail").resolve("outgoing").resolve("new"))) {
            for (var file : files.sorted().toList()) {
                mails.add(of(Files.readAllBytes(file)));
            }
        }
        return mails;
    }

    /** One field of its header, unfolded; empty where there is none. */
    String header(String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : String.join(" | ", values).replaceAll("\\s+", " ");
    }

    /** The text of it, without tags. */
    String text() throws MessagingException {
        var text = new StringBuilder();
        for (var part : parts()) {
            if (part.isMimeType("text/plain")) {
                text.append(content(part)).append('\n');
            } else if (part.isMimeType("text/html")) {
                text.append(content(part).replaceAll("<[^>]+>", "\n")).append('\n');
            }
        }
        return text.toString();
    }

    /** The text of each PDF that is attached, page after page. */
    List<String> pdfs() throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        for (var part : parts()) {
            if (part.isMimeType("application/pdf")) {
                texts.add(textOfPdf(part.getInputStream().readAllBytes()));
            }
        }
        return texts;
    }

    /** The text of a PDF, from top to bottom. */
    static String textOfPdf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(pdf);
        }
    }

    private List<Part> parts() throws MessagingException {
        var parts = new ArrayList<Part>();
        addParts(message, parts);
        return parts;
    }

    private static void addParts(Part part, List<Part> to) throws MessagingException {
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
                for (var i = 0; i < inner.getCount(); i++) {
                    BodyPart next = inner.getBodyPart(i);
                    addParts(next, to);
                }
            } else {
                to.add(part);
            }
        } catch (IOException e) {
            throw new MessagingException("cannot be read", e);
        }
    }

    private static String content(Part part) throws MessagingException {
        try {
            return String.valueOf(part.getContent());
        } catch (IOException e) {
            throw new MessagingException("cannot be read", e);
        }
    }
}
