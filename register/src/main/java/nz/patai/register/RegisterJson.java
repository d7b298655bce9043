package nz.patai.register;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Locale;
import org.apache.avro.generic.GenericEnumSymbol;

/** How rows, views and timelines are written as JSON: snake_case names, ISO 8601 days and instants, enumerations in lower case. */
public final class RegisterJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(GenericEnumSymbol.class, new LowerCase()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RegisterJson() {}

    /** A value of this module, in one line. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /** The row that {@link #write} wrote; what a later version added is passed over. */
    public static RegisterRow row(JsonNode written) {
        return JSON.convertValue(written, RegisterRow.class);
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the raw class
    private static final class LowerCase extends JsonSerializer<GenericEnumSymbol> {

        @Override
        public void serialize(GenericEnumSymbol symbol, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(symbol.toString().toLowerCase(Locale.ROOT));
        }
    }
}
