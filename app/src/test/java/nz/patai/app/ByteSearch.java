package nz.patai.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts in bytes that may be anything: as UTF-8, UTF-16 of either order, quoted-printable, with JSON's escapes, and within base64 wherever it
 * begins.
 *
 * <p>Texts of {@value #ANY_CASE_FROM} characters and more are found in any case. Bytes that look random hold a given text of n bytes by
 * chance once in 256^n bytes, in any case once in 128^n: for five bytes as they stand once in 10^12, for six in any case once in 4 * 10^12.
 * The sample leaves fewer than 10^8 bytes, so shorter texts are refused here and longer ones do not collide. So that Christmas is not
 * taken for Chris, no letter may follow a text.
 */
final class ByteSearch {

    static final int SHORTEST = 5;
    private static final int ANY_CASE_FROM = 6;
    private static final int BASE64_FROM = 9;
    private static final long START_MASK = (1L << (8 * SHORTEST)) - 1;

    private final Map<Long, List<Form>> byStart = new HashMap<>();

    /** For texts of at least {@value #SHORTEST} bytes each. */
    ByteSearch(Collection<String> texts) {
        texts.forEach(this::addForms);
    }

    /** Which of the texts stand in some bytes. */
    Set<String> find(byte[] bytes) {
        var found = new LinkedHashSet<String>();
        var start = 0L;
        for (var i = 0; i < bytes.length; i++) {
            start = (start << 8 | lower(bytes[i])) & START_MASK;
            var begin = i - SHORTEST + 1;
            if (begin >= 0 && byStart.containsKey(start)) {
                byStart.getOrDefault(start, List.of()).stream()
                        .filter(f -> f.standsAt(begin, bytes))
                        .forEach(f -> found.add(f.text));
            }
        }
        return found;
    }

    private void addForms(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("too short to be told from chance: " + text);
        }
        var anyCase = text.length() >= ANY_CASE_FROM;
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(text, utf8, anyCase);
        add(text, text.getBytes(StandardCharsets.UTF_16LE), anyCase);
        add(text, text.getBytes(StandardCharsets.UTF_16BE), anyCase);
        if (utf8.length != text.length()) {
            add(text, escaped(utf8, text, true), anyCase);
            add(text, escaped(utf8, text, false), anyCase);
        }
        if (utf8.length >= BASE64_FROM) {
            for (var before = 0; before < 3; before++) {
                add(text, base64(utf8, before), false);
            }
        }
    }

    private void add(String text, byte[] bytes, boolean anyCase) {
        var start = 0L;
        for (var i = 0; i < SHORTEST; i++) {
            start = start << 8 | lower(bytes[i]);
        }
        byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(new Form(text, bytes, anyCase));
    }

    /** Those characters of the base64 of a longer text that this part of it alone decides; {@code before}: bytes of the text before it, modulo 3. */
    private static byte[] base64(byte[] part, int before) {
        var padded = new byte[before + part.length];
        System.arraycopy(part, 0, padded, before, part.length);
        var code = Base64.getEncoder().withoutPadding().encodeToString(padded);
        var firstSure = before == 0 ? 0 : before + 1;
        var sure = padded.length * 8 / 6;
        return code.substring(firstSure, sure).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] escaped(byte[] utf8, String text, boolean quotedPrintable) {
        var form = new StringBuilder();
        if (quotedPrintable) {
            for (var b : utf8) {
                form.append(b < 0 ? String.format(Locale.ROOT, "=%02X", b & 0xff) : String.valueOf((char) b));
            }
        } else {
            text.chars().forEach(c -> form.append(c > 127 ? String.format(Locale.ROOT, "\\u%04x", c) : (char) c));
        }
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff;
    }

    private static final class Form {

        private final String text;
        private final byte[] bytes;
        private final boolean anyCase;

        Form(String text, byte[] bytes, boolean anyCase) {
            this.text = text;
            this.bytes = bytes;
            this.anyCase = anyCase;
        }

        boolean standsAt(int begin, byte[] in) {
            var end = begin + bytes.length;
            if (end > in.length || (end < in.length && isPlain() && Character.isLetter(in[end]))) {
                return false;
            }
            for (var i = 0; i < bytes.length; i++) {
                var same = anyCase ? lower(in[begin + i]) == lower(bytes[i]) : in[begin + i] == bytes[i];
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        private boolean isPlain() {
            return bytes.length == text.length();
        }
    }
}
