package nz.patai.ingest.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bounce says about the mail of ours that it reports on.
 *
 * <p>Source: RFC 3464 sections 2.2 and 2.3; {@code X-Failed-Recipients} as Exim writes it.
 *
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}; null where
 *     the bounce doesn't say
 * @param status the status code such as {@code 5.1.1}; null where the bounce doesn't say
 * @param recipient the address that was not reached; null where the bounce doesn't say
 * @param originalMessageId the Message-ID of the mail of ours, with its angle brackets; null where it isn't quoted
 * @param originalRoot the Message-ID that the conversation of the mail of ours began with, with its angle brackets; null
 *     where it isn't quoted or answers nothing
 */
public record DeliveryReport(
        @Nullable String action,
        @Nullable String status,
        @Nullable String recipient,
        @Nullable String originalMessageId,
        @Nullable String originalRoot) {

    private static final Pattern ACTION = field("Action", "([A-Za-z]{1,20})");
    private static final Pattern STATUS = field("Status", "([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern RECIPIENT = field("Final-Recipient", "[A-Za-z0-9-]{1,20} *; *<?([^\\s<>]{1,320})");
    private static final Pattern MESSAGE_ID = field("Message-ID", "(<[^<>\\s]{1,998}>)");

    private static final Pattern REFERENCES = field("References", "(<[^<>\\s]{1,998}>)");
    private static final Pattern IN_REPLY_TO = field("In-Reply-To", "(<[^<>\\s]{1,998}>)");

    /** Gives the report in this mail, or null where there is none. */
    static @Nullable DeliveryReport of(MimePart root) {
        String status = content(root, "message/delivery-status");
        String failed = root.fields().first("x-failed-recipients");
        if (status.isEmpty() && failed == null) {
            return null;
        }
        String action = first(ACTION, status);
        String recipient = first(RECIPIENT, status);
        String returned = content(root, "message/rfc822") + content(root, "text/rfc822-headers");
        String references = first(REFERENCES, returned);
        return new DeliveryReport(
                action == null ? null : action.toLowerCase(Locale.ROOT),
                first(STATUS, status),
                recipient == null && failed != null ? failed.split(",", 2)[0].strip() : recipient,
                first(MESSAGE_ID, returned),
                references == null ? first(IN_REPLY_TO, returned) : references);
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile(
                "^" + name + ":[ \\t]{0,9}(?:\\r?\\n[ \\t])?" + value, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String content(MimePart part, String type) {
        if (part.type().equals(type)) {
            return part.contentAsLatin1();
        }
        for (MimePart child : part.children()) {
            String found = content(child, type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
