package nz.patai.runtime.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that can change an outcome, as it is now.
 *
 * @param name {@code agency}, {@code calendar}, {@code letters} or {@code classifier}
 * @param sha256 of its content, 64 lower-case hex digits
 * @param content its content; null where it comes with the program and its hash names it
 */
public record Setting(String name, String sha256, @Nullable String content) {

    /** A setting that is kept whole. */
    public static Setting kept(String name, String content) {
        return new Setting(name, sha256(content), content);
    }

    /** A setting that comes with the program: what names it is kept. */
    public static Setting named(String name, String id) {
        return new Setting(name, sha256(id), null);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
