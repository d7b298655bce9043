package nz.patai.statute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names a calendar by its content: the Act and the first 16 hex digits of SHA-256 over the lines {@code date|reason|source}. */
final class CalendarId {
    private static final int BYTES_SHOWN = 8;

    private CalendarId() {}

    static String of(Jurisdiction jurisdiction, @Nullable NonWorkingDay[] days) {
        MessageDigest digest = sha256();
        update(digest, WorkingDays.FIRST + "|" + WorkingDays.LAST);
        for (NonWorkingDay day : days) {
            if (day != null) {
                update(digest, day.date() + "|" + day.reason() + "|" + day.source());
            }
        }
        String hex = HexFormat.of().formatHex(digest.digest(), 0, BYTES_SHOWN);
        return jurisdiction.act().name().toLowerCase(Locale.ROOT) + "-" + hex;
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
