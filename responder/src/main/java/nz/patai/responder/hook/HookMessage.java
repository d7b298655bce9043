package nz.patai.responder.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nz.patai.responder.domain.AlertNotice;
import nz.patai.responder.domain.DigestNotice;
import nz.patai.runtime.config.AlertsConfig.Form;

/**
 * A digest in the form that a channel takes. References and dates alone: a channel is read by more people than a mailbox.
 *
 * <p>Source: the Adaptive Card schema 1.4 in the envelope of a Teams workflow; Slack's Block Kit (at most 50 blocks, 3,000 characters in a text).
 */
final class HookMessage {

    /** Most alerts in one message, below the limits of both forms. */
    static final int MOST = 40;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HookMessage() {}

    static String of(DigestNotice digest, Form form) {
        try {
            return JSON.writeValueAsString(
                    switch (form) {
                        case teams -> teams(digest);
                        case slack -> slack(digest);
                    });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    private static Map<String, Object> teams(DigestNotice digest) {
        var facts = digest.notices().stream()
                .map(n -> Map.of("title", n.reference(), "value", words(n)))
                .toList();
        var body = List.of(
                Map.of("type", "TextBlock", "text", digest.subject(), "weight", "Bolder", "wrap", true),
                Map.of("type", "FactSet", "facts", facts));
        var card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "fallbackText", digest.subject(),
                "body", body);
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> slack(DigestNotice digest) {
        var blocks = Stream.concat(
                        Stream.of("*" + escaped(digest.subject()) + "*"),
                        digest.notices().stream().map(n -> escaped(n.reference() + ": " + words(n))))
                .map(text -> Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text)))
                .toList();
        return Map.of("text", escaped(digest.subject()), "blocks", blocks);
    }

    private static String words(AlertNotice notice) {
        return notice.matter() + " is due on " + notice.due() + ", working days left: " + notice.daysLeftInWords();
    }

    /** What Slack would read as markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
