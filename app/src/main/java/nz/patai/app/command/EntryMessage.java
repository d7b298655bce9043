package nz.patai.app.command;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message made of a request that did not come by mail. The same request gives the same message however often it is entered, so that it is
 * known again.
 *
 * @param requester who asks; null where it is not known
 * @param replyTo where the answer goes
 * @param subject what it is about
 * @param text what is asked, word for word
 * @param attached files that belong to it, such as a scan
 * @param received when it came
 * @param reference the reference that it has; null where it has none
 */
record EntryMessage(
        @Nullable String requester,
        String replyTo,
        String subject,
        String text,
        List<Path> attached,
        Instant received,
        @Nullable String reference) {

    private static final ZoneId NEW_ZEALAND = ZoneId.of("Pacific/Auckland");
    private static final String TEXT =
            "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";

    /**
     * The message as bytes.
     *
     * @throws Failure where the address is none, or a file can't be read
     */
    byte[] bytes() {
        var id = identity();
        var head = "From: " + from() + "\r\n"
                + "Subject: " + subjectLine() + "\r\n"
                + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(received.atZone(NEW_ZEALAND)) + "\r\n"
                + "Message-ID: <" + id + "@entered.patai>\r\n"
                + "MIME-Version: 1.0\r\n";
        return (head + (attached.isEmpty() ? TEXT + base64(text.getBytes(StandardCharsets.UTF_8)) : withFiles(id)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String withFiles(String boundary) {
        var parts = new StringBuilder("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
        parts.append("--").append(boundary).append("\r\n").append(TEXT);
        parts.append(base64(text.getBytes(StandardCharsets.UTF_8)));
        for (var file : attached) {
            parts.append("\r\n--").append(boundary).append("\r\nContent-Type: application/octet-stream\r\n");
            parts.append("Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=UTF-8''");
            parts.append(URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                            .replace("+", "%20"))
                    .append("\r\n\r\n");
            parts.append(base64(content(file)));
        }
        return parts.append("\r\n--").append(boundary).append("--\r\n").toString();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(
                    file + " cannot be read (" + e.getClass().getSimpleName() + "): check the path and the rights");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private String subjectLine() {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(subject.replaceAll("\\s+", " "), "UTF-8", "Q"));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("every Java has UTF-8", e);
        }
    }

    private String from() {
        try {
            var address = new InternetAddress(replyTo, true);
            if (requester != null) {
                address.setPersonal(requester.replaceAll("\\s+", " "), "UTF-8");
            }
            return MimeUtility.fold(6, address.toString());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new Failure("'" + replyTo + "' is no mail address: give the one that the answer goes to");
        }
    }

    /** Fields are preceded by their length, so that two can't run into one another. */
    private String identity() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : List.of(
                    String.valueOf(requester),
                    replyTo,
                    subject,
                    text,
                    received.toString(),
                    String.valueOf(reference))) {
                digest.update((field.length() + ":" + field).getBytes(StandardCharsets.UTF_8));
            }
            attached.forEach(file -> digest.update(content(file)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
