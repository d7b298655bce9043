package nz.patai.ingest.domain;

/**
 * Finds where a header ends that has no empty line behind it: at a line of blanks, or where lines begin that are no fields. Without it the
 * words that follow would be read as a broken header and be lost.
 *
 * <p>Source: RFC 5322, section 2.1.
 */
final class HeaderEnd {

    private static final int LONGEST_NAME = 200;
    private static final int FURTHEST = 256 << 10;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final byte[] raw;

    private HeaderEnd(byte[] raw) {
        this.raw = raw;
    }

    /** The same bytes where the header ends as it should; else with an empty line where it ends. */
    static byte[] repaired(byte[] raw, int start, Defects defects) {
        int at = new HeaderEnd(raw).missingSeparator(start);
        if (at < 0) {
            return raw;
        }
        defects.add(DefectCode.NO_BODY_SEPARATOR);
        var repaired = new byte[raw.length + LINE_END.length];
        System.arraycopy(raw, 0, repaired, 0, at);
        System.arraycopy(LINE_END, 0, repaired, at, LINE_END.length);
        System.arraycopy(raw, at, repaired, at + LINE_END.length, raw.length - at);
        return repaired;
    }

    /** Where an empty line is missing; -1 where none is. A broken line among the fields of a header is only passed over. */
    private int missingSeparator(int start) {
        int limit = Math.min(raw.length, start + FURTHEST);
        int lastField = lastField(start, limit);
        for (int line = next(start); line < limit && !isEmpty(line); line = next(line)) {
            if (isBlank(line)) {
                if (!isField(next(line)) && !isContinued(next(line))) {
                    return line;
                }
            } else if (!isContinued(line) && !isField(line) && line > lastField) {
                return line;
            }
        }
        return -1;
    }

    /** The last line that begins a field, before an empty one; looked for once, for from each line it would take the square of their number. */
    private int lastField(int start, int limit) {
        int last = start;
        for (int line = start; line < limit && !isEmpty(line); line = next(line)) {
            last = isField(line) ? line : last;
        }
        return last;
    }

    private boolean isField(int line) {
        int i = line;
        while (i < raw.length && i - line < LONGEST_NAME && raw[i] > ' ' && raw[i] < 0x7f && raw[i] != ':') {
            i++;
        }
        int name = i - line;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t')) {
            i++;
        }
        return name > 0 && i < raw.length && raw[i] == ':';
    }

    private boolean isContinued(int line) {
        return line < raw.length && (raw[line] == ' ' || raw[line] == '\t') && !isBlank(line);
    }

    private boolean isEmpty(int line) {
        return raw[line] == '\n' || (raw[line] == '\r' && line + 1 < raw.length && raw[line + 1] == '\n');
    }

    private boolean isBlank(int line) {
        int i = line;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        return i == raw.length || raw[i] == '\n';
    }

    private int next(int line) {
        int i = line;
        while (i < raw.length && raw[i] != '\n') {
            i++;
        }
        return i + 1;
    }
}
