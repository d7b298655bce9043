package nz.patai.responder.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A multipart/mixed whose boundary follows from the Message-ID; with "=_" in it, no encoded part can contain it. */
final class BoundedMultipart extends MimeMultipart {
    private static final int DIGITS = 32;

    BoundedMultipart(String messageId) {
        ParameterList parameters = new ParameterList();
        parameters.set("boundary", "=_" + digest(messageId));
        contentType = new ContentType("multipart", "mixed", parameters).toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
