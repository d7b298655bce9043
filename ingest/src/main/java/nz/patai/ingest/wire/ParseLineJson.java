package nz.patai.ingest.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import nz.patai.ingest.domain.Attachment;
import nz.patai.ingest.domain.ParseLine;
import org.jspecify.annotations.Nullable;

/** The JSON object that {@code patai parse} prints for one message; its member names are a contract. */
public final class ParseLineJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ParseLineJson() {}

    /** Gives the object with every member present, null where the line has nothing; times are ISO 8601 in UTC. */
    public static ObjectNode toJson(ParseLine line) {
        ObjectNode json = JSON.objectNode();
        json.put("path", line.path());
        json.put("status", line.status());
        json.put("reason", line.reason());
        json.put("message_id", line.messageId());
        json.put("from", line.from());
        line.to().forEach(json.putArray("to")::add);
        json.put("subject", line.subject());
        json.put("date", text(line.date()));
        json.set("fyi", fyi(line.fyi()));
        json.put("auto", line.auto());
        json.put("text", line.text());
        ArrayNode attachments = json.putArray("attachments");
        line.attachments().forEach(attachment -> attachments.add(attachment(attachment)));
        line.defects().forEach(json.putArray("defects")::add);
        return json;
    }

    private static @Nullable String text(@Nullable Instant date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable ObjectNode fyi(ParseLine.@Nullable Fyi fyi) {
        return fyi == null
                ? null
                : JSON.objectNode().put("number", fyi.number()).put("hash", fyi.hash());
    }

    private static ObjectNode attachment(Attachment attachment) {
        return JSON.objectNode()
                .put("name", attachment.name())
                .put("type", attachment.type())
                .put("bytes", attachment.bytes())
                .put("sha256", attachment.sha256())
                .put("detected_type", attachment.detectedType())
                .put("container", attachment.container());
    }
}
