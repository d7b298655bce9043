package nz.patai.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.util.stream.Stream;
import nz.patai.schemas.SchemaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new TimeoutException("broker away"), true),
                Arguments.of(new IllegalStateException("step", new EOFException()), true),
                Arguments.of(new NotWrittenException("oia.mail", new TimeoutException("broker away")), true),
                Arguments.of(new FollowingEndedException("oia.keys", new IllegalStateException("gone")), true),
                Arguments.of(answer(500, 50001), true),
                Arguments.of(answer(503, 503), true),
                Arguments.of(answer(401, 40101), true),
                Arguments.of(answer(404, 404), true), // not the registry, or not its path
                Arguments.of(answer(404, 40403), false),
                Arguments.of(new SchemaException("cut off"), false),
                Arguments.of(new SerializationException("bytes"), false),
                Arguments.of(new NullPointerException("a fault of ours"), false));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void stopsTheWorkForWhatPassesAndSetsAsideWhatWillFailAgain(Throwable error, boolean isOutage) {
        assertThat(Outage.isBehind(error)).isEqualTo(isOutage);
    }

    private static SchemaException answer(int status, int code) {
        return new SchemaException("the registry answered", new RestClientException("no", status, code));
    }
}
