package nz.patai.ingest.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text into characters: by the declared charset, else as UTF-8 where the bytes are that, else as
 * windows-1252.
 *
 * <p>A label that the bytes contradict is not believed: bytes beyond ASCII that form UTF-8 without a fault are UTF-8
 * although ASCII, ISO-8859-1 or windows-1252 was declared, since real text in those almost never does. Text that was
 * damaged before it was sent ({@code MÄori}, {@code T?n? koe}) is left as it is: guessing would forge words.
 */
final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Charset> WESTERN =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, WINDOWS_1252);

    /** Names that real mail has and Java does not know. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("x-gbk", "gbk"),
            Map.entry("x-sjis", "shift_jis"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("ascii-us", "us-ascii"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("utf-8-sig", "utf-8"),
            Map.entry("x-utf-8", "utf-8"),
            Map.entry("iso-10646", "utf-8"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("x-mac-roman", "x-macroman"));

    private TextDecoding() {}

    /**
     * A text and what was wrong with its bytes.
     *
     * @param text the characters
     * @param defect null where the bytes were what they said
     */
    record Decoded(String text, @Nullable Defect defect) {}

    static Decoded decode(byte[] bytes, @Nullable String declared) {
        boolean ascii = isAscii(bytes);
        if (declared == null) {
            return ascii
                    ? new Decoded(new String(bytes, StandardCharsets.US_ASCII), null)
                    : guess(bytes, Defect.of(DefectCode.UNDECLARED_CHARSET));
        }
        if (Utf7.isName(declared)) {
            String text = Utf7.decode(bytes);
            return text == null
                    ? guess(bytes, new Defect(DefectCode.MISLABELLED_CHARSET, "UTF-7"))
                    : new Decoded(text, null);
        }
        Charset charset = named(declared);
        if (charset == null) {
            return guess(bytes, new Defect(DefectCode.UNKNOWN_CHARSET, shortName(declared)));
        }
        return WESTERN.contains(charset) ? western(bytes, charset, ascii) : strictly(bytes, charset);
    }

    static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return chars.toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Decoded western(byte[] bytes, Charset charset, boolean ascii) {
        if (ascii) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), null);
        }
        Defect mislabelled = new Defect(DefectCode.MISLABELLED_CHARSET, charset.name());
        boolean honest =
                charset.equals(WINDOWS_1252) || (charset.equals(StandardCharsets.ISO_8859_1) && !hasC1Controls(bytes));
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, mislabelled);
        }
        return new Decoded(new String(bytes, WINDOWS_1252), honest ? null : mislabelled);
    }

    private static Decoded strictly(byte[] bytes, Charset charset) {
        String text = strict(bytes, charset);
        if (text != null) {
            return new Decoded(text, null);
        }
        if (charset.equals(StandardCharsets.UTF_8) && !isMostlyUtf8(bytes)) {
            return new Decoded(
                    new String(bytes, WINDOWS_1252), new Defect(DefectCode.MISLABELLED_CHARSET, charset.name()));
        }
        return new Decoded(new String(bytes, charset), Defect.of(DefectCode.DAMAGED_TEXT));
    }

    private static Decoded guess(byte[] bytes, Defect defect) {
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        return new Decoded(utf8 == null ? new String(bytes, WINDOWS_1252) : utf8, defect);
    }

    /** A few bad bytes among good ones are damage, often a cut-off last letter; the rest is still UTF-8. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long bad = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
        return good >= bad;
    }

    private static boolean hasC1Controls(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xff) >= 0x80 && (b & 0xff) <= 0x9f) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset named(String declared) {
        try {
            String name = declared.trim().toLowerCase(Locale.ROOT);
            return Charset.forName(ALIASES.getOrDefault(name, name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String shortName(String declared) {
        String printable = declared.replaceAll("[^\\x21-\\x7e]", "?");
        return printable.substring(0, Math.min(40, printable.length()));
    }
}
