package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;

/** Mail whose lines end with a carriage return alone, as an old Macintosh wrote them: without line feeds all of it would be one line. */
final class LoneReturns {

    private static final int LOOK_AT = 4096;

    private LoneReturns() {}

    /** The same bytes, or with both characters at each line end where the beginning has returns and no line feed. */
    static byte[] replaced(byte[] raw, Defects defects) {
        if (!hasReturnsAlone(raw)) {
            return raw;
        }
        defects.add(DefectCode.LONE_CARRIAGE_RETURNS);
        var out = new ByteArrayOutputStream(raw.length + raw.length / 40);
        for (var i = 0; i < raw.length; i++) {
            out.write(raw[i]);
            if (raw[i] == '\r' && (i + 1 == raw.length || raw[i + 1] != '\n')) {
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    private static boolean hasReturnsAlone(byte[] raw) {
        boolean found = false;
        for (var i = 0; i < Math.min(raw.length, LOOK_AT); i++) {
            if (raw[i] == '\n') {
                return false;
            }
            found |= raw[i] == '\r';
        }
        return found;
    }
}
