package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the encoded words of a header field.
 *
 * <p>Neighbouring words of one charset are joined as bytes before they are decoded, since some senders cut a letter in
 * two between them. Control characters that come out are turned into blanks, so that no decoded value can smuggle a
 * line into a later header. A word that can't be decoded stays as it is.
 *
 * <p>Source: RFC 2047, RFC 2231 section 5 (the language suffix).
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?\\r\\n]*)\\?=");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]+");

    private static final Pattern PADDING = Pattern.compile("[=\\s]");

    private EncodedWords() {}

    static String decode(String value) {
        String words = value.contains("=?") ? decodeWords(value) : value;
        return words.chars().anyMatch(Character::isISOControl)
                ? CONTROLS.matcher(words).replaceAll(" ")
                : words;
    }

    /** Says whether something that set out to be an encoded word is left in a decoded value. */
    static boolean hasUndecoded(String decoded) {
        return decoded.contains("=?") && WORD.matcher(decoded).find();
    }

    private static String decodeWords(String value) {
        StringBuilder out = new StringBuilder(value.length());
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            byte[] bytes = bytes(word.group(2), word.group(3));
            String between = value.substring(end, word.start());
            boolean adjacent = end > 0 && between.isBlank();
            String next = word.group(1).toLowerCase(Locale.ROOT);
            if (!adjacent || !next.equals(charset) || bytes == null) {
                flush(pending, charset, out);
                out.append(adjacent && bytes != null ? "" : between);
            }
            if (bytes == null) {
                out.append(word.group());
            } else {
                pending.writeBytes(bytes);
            }
            charset = next;
            end = word.end();
        }
        flush(pending, charset, out);
        return out.append(value, end, value.length()).toString();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder out) {
        if (pending.size() > 0) {
            out.append(TextDecoding.decode(pending.toByteArray(), charset).text());
            pending.reset();
        }
    }

    private static byte @Nullable [] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("q") ? quoted(text) : base64(text);
    }

    private static byte[] quoted(String text) {
        String percent = text.replace("%", "%25").replace('_', ' ').replace('=', '%');
        return ExtendedParameters.percentDecoded(percent);
    }

    private static byte @Nullable [] base64(String text) {
        String letters = PADDING.matcher(text).replaceAll("");
        String whole = letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
        try {
            return Base64.getDecoder().decode(whole.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
