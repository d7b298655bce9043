package nz.patai.desk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes JSON readable for a YAML 1.1 reader, which stumbles over tabs, {@code \/} and some characters that RFC 8259 allows. */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonForm() {}

    /** The same in one line of ASCII where it is a JSON object; any other text as it is, for the YAML reader to read or to find fault with. */
    static String plain(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return text;
        }
        try {
            return JSON.writeValueAsString(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
