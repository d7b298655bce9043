package nz.patai.runtime.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the state of a service, a record, as JSON: for state stores only, which are rebuilt from the topics and so may change with the
 * program. Personal data stands in state as it stands in events: sealed. A value of a sealed interface of ours is written with the name of
 * its record, so state needs no annotations.
 *
 * @param <T> the state
 */
public final class StateSerde<T> implements Serde<T> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new SealedTypes())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final Class<T> type;

    /** For records of a type. */
    public StateSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, state) -> write(state);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    @SuppressWarnings("NullAway") // a deleted entry is null on both sides
    private byte[] write(@Nullable T state) {
        if (state == null) {
            return null;
        }
        try {
            return JSON.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be written as JSON", e);
        }
    }

    @SuppressWarnings("NullAway") // a deleted entry is null on both sides
    private T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a store holds a " + type.getSimpleName()
                            + " of another version: delete the state directory, it is rebuilt",
                    e);
        }
    }
}
