package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files that old programs write into the text itself, between {@code begin} and {@code end}. Lines that only look like it stay text: every
 * one between must be what it says.
 *
 * <p>Source: IEEE Std 1003.1, uuencode.
 *
 * @param text what is left
 * @param files what was taken out
 */
record Uuencoded(String text, List<PackedFile> files) {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,254})");
    private static final int MOST_BYTES_A_LINE = 45;

    static Uuencoded split(String text) {
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
            return new Uuencoded(text, List.of());
        }
        var lines = text.lines().toList();
        List<PackedFile> files = new ArrayList<>();
        var kept = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var end = files.size() < lines.size() ? end(lines, i) : -1;
            if (end > 0) {
                var name = BEGIN.matcher(lines.get(i));
                files.add(
                        new PackedFile(name.matches() ? name.group(1).strip() : null, null, bytes(lines, i + 1, end)));
                i = end;
            } else {
                kept.append(lines.get(i)).append('\n');
            }
        }
        return new Uuencoded(kept.toString(), files);
    }

    /** The file that is the whole of some bytes, as of a part with this transfer encoding; the bytes themselves where they are none. */
    static byte[] whole(byte[] encoded) {
        var split = split(new String(encoded, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\r", ""));
        return split.files().isEmpty() ? encoded : split.files().getFirst().content();
    }

    /** The line that ends the file that begins here; -1 where none does. */
    private static int end(List<String> lines, int begin) {
        if (!BEGIN.matcher(lines.get(begin)).matches()) {
            return -1;
        }
        for (var i = begin + 1; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals("end")) {
                return i;
            }
            if (!isData(line)) {
                return -1;
            }
        }
        return -1;
    }

    /** Blanks at the end of a line may have been lost on the way. */
    private static boolean isData(String line) {
        if (line.isEmpty()) {
            return true;
        }
        int bytes = value(line.charAt(0));
        return bytes <= MOST_BYTES_A_LINE
                && line.length() <= 2 + (bytes + 2) / 3 * 4
                && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }

    private static byte[] bytes(List<String> lines, int from, int to) {
        var out = new ByteArrayOutputStream();
        for (var line : lines.subList(from, to)) {
            decode(line, out);
        }
        return out.toByteArray();
    }

    private static void decode(String line, ByteArrayOutputStream out) {
        int left = line.isEmpty() ? 0 : value(line.charAt(0));
        for (var i = 1; left > 0; i += 4) {
            int bits = at(line, i) << 18 | at(line, i + 1) << 12 | at(line, i + 2) << 6 | at(line, i + 3);
            for (var shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                out.write(bits >> shift);
            }
        }
    }

    private static int at(String line, int index) {
        return index < line.length() ? value(line.charAt(index)) : 0;
    }

    private static int value(char c) {
        return c - ' ' & 0x3f;
    }
}
