package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-7, which Java does not know. Source: RFC 2152. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static boolean isName(String charset) {
        var name = charset.strip().toLowerCase(java.util.Locale.ROOT);
        return name.equals("utf-7") || name.equals("unicode-1-1-utf-7") || name.equals("utf7");
    }

    /** The text; null where the bytes are no UTF-7. */
    static @Nullable String decode(byte[] bytes) {
        if (!TextDecoding.isAscii(bytes)) {
            return null;
        }
        var shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        while (shifted.find()) {
            shifted.appendReplacement(text, "");
            text.append(shifted.group(1).isEmpty() ? "+" : utf16(shifted.group(1)));
        }
        return shifted.appendTail(text).toString();
    }

    private static String utf16(String base64) {
        var usable = base64.substring(0, base64.length() - (base64.length() % 4 == 1 ? 1 : 0));
        var bytes = Base64.getDecoder().decode(usable);
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }
}
