package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which mail this is, whatever way it came: SHA-256 over what its sender made, without what transport adds.
 *
 * <p>In it are the fields that identify a mail (From, Sender, Reply-To, To, Cc, Subject, Date, Message-ID, In-Reply-To,
 * References, and all that describe its content) and every byte of the body. Not in it are trace and delivery fields
 * (Received, Return-Path, Delivered-To), signatures and check results (DKIM, ARC, Authentication-Results), every
 * {@code X-} field, and mailbox fields such as Status: one mail fetched over two ways differs in these. A mail without
 * Message-ID is less sure of being the only one of its kind, so its oldest Received field counts too.
 *
 * <p>CRLF, LF and a bare CR, of which relays make CRLF, count as the same, as do folded and unfolded fields, the order of fields of
 * different names, and blank lines at the end: files and wires differ in these. Bytes with no field that identifies a mail count whole. Two
 * mails that say the same at different times have different Message-IDs or Dates, so they never get one id; a relay that re-encodes a body
 * gives it a new one.
 *
 * @param value 64 lower-case hex digits
 */
public record MailId(String value) {

    private static final byte[] LF = {'\n'};
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> IDENTIFYING = Set.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version");

    /** Of those, the ones without which two mails can't be told apart. */
    private static final Set<String> SAYING = Set.of(
            "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references");

    public MailId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a mail id is 64 lower-case hex digits");
        }
    }

    /** Gives the id of a raw mail; any bytes have one. */
    public static MailId of(byte[] raw) {
        int bodyStart = bodyStart(raw);
        List<String> counted = new ArrayList<>();
        String oldestReceived = "";
        boolean isIdentified = false;
        for (String field : fields(new String(raw, 0, bodyStart, StandardCharsets.ISO_8859_1))) {
            String name = name(field);
            if (IDENTIFYING.contains(name) || name.startsWith("content-")) {
                counted.add(normalised(name, field));
                isIdentified |= SAYING.contains(name);
            } else if (name.equals("received")) {
                oldestReceived = field;
            } else if (isNoField(name, field)) {
                counted.add(normalised("", ':' + field));
            }
        }
        if (!isIdentified) {
            return ofBytes(raw);
        }
        Collections.sort(counted);
        if (counted.stream().noneMatch(MailId::isMessageId)) {
            counted.add(normalised("received", oldestReceived));
        }
        Sha256 sha256 = new Sha256();
        counted.forEach(sha256::addField);
        addBody(sha256.addField(""), raw, bodyStart);
        return new MailId(sha256.hex());
    }

    /** What says nothing of who wrote what, such as a text without a header or a run of zeros, is the sum of its bytes. */
    private static MailId ofBytes(byte[] raw) {
        Sha256 sha256 = new Sha256().addField("no mail");
        addBody(sha256, raw, 0);
        return new MailId(sha256.hex());
    }

    /** A message id that is there but empty tells nothing apart. */
    private static boolean isMessageId(String counted) {
        return counted.startsWith("message-id:") && !counted.matches("message-id:[<> ]*+");
    }

    /** A line of words that stands in the header; the separator of an mbox, which is transport, is not one. */
    private static boolean isNoField(String name, String line) {
        boolean isName = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return !isName && !line.isBlank() && !line.startsWith("From ") && !line.startsWith(">From ");
    }

    /** Gives the fields as they stand, folds included. */
    private static List<String> fields(String header) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        while (start < header.length()) {
            int end = lineEnd(header, start);
            while (end < header.length() && (header.charAt(end) == ' ' || header.charAt(end) == '\t')) {
                end = lineEnd(header, end);
            }
            fields.add(header.substring(start, end));
            start = end;
        }
        return fields;
    }

    private static int lineEnd(String header, int from) {
        int newline = header.indexOf('\n', from);
        return newline < 0 ? header.length() : newline + 1;
    }

    private static String name(String field) {
        int colon = Math.max(0, field.indexOf(':'));
        return field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** Gives name, colon, value, with each run of blanks and folds as one blank. */
    private static String normalised(String name, String field) {
        StringBuilder out = new StringBuilder(name).append(':');
        int bare = out.length();
        boolean blank = false;
        for (int i = field.indexOf(':') + 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                blank = out.length() > bare;
            } else {
                out.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return out.toString();
    }

    /** Adds the body with LF line ends and without the line ends at its very end. */
    private static void addBody(Sha256 sha256, byte[] raw, int bodyStart) {
        int end = raw.length;
        while (end > bodyStart && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        int from = bodyStart;
        for (int i = bodyStart; i < end; i++) {
            if (raw[i] == '\r') {
                sha256.add(raw, from, i - from);
                if (i + 1 < end && raw[i + 1] != '\n') {
                    sha256.add(LF, 0, 1);
                }
                from = i + 1;
            }
        }
        sha256.add(raw, from, end - from);
    }

    private static int bodyStart(byte[] raw) {
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                int next = i + 1 < raw.length && raw[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < raw.length && raw[next] == '\n') {
                    return next + 1;
                }
            }
        }
        return raw.length;
    }
}
