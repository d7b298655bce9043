package nz.patai.responder.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the mail it answers. Ids that are not well formed are left out: they came with hostile mail.
 *
 * <p>Source: RFC 5322, 3.6.4.
 *
 * @param inReplyTo Message-ID of the mail answered, null if unknown
 * @param references Message-IDs of the thread, oldest first
 */
public record Threading(@Nullable String inReplyTo, List<String> references) {
    private static final int MAX_REFERENCES = 20;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,120}@[!-;=?A-~]{1,120}>");

    public Threading {
        references = List.copyOf(references);
    }

    /** No thread: the first mail of its own. */
    public static Threading none() {
        return new Threading(null, List.of());
    }

    /** The threading of an answer to the mail with {@code messageId}, which itself had {@code references}. */
    public static Threading answering(@Nullable String messageId, List<String> references) {
        if (messageId == null || !isMessageId(messageId)) {
            return none();
        }
        List<String> thread = new ArrayList<>(
                references.stream().filter(Threading::isMessageId).toList());
        thread.add(messageId);
        return new Threading(messageId, thread.subList(Math.max(0, thread.size() - MAX_REFERENCES), thread.size()));
    }

    static boolean isMessageId(String text) {
        return MESSAGE_ID.matcher(text).matches();
    }
}
