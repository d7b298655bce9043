package nz.patai.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Bearer s3cret, true",
                "bearer s3cret, true",
                "BEARER s3cret, true",
                "'Bearer  s3cret ', true",
                "Bearer s3cre, false",
                "Bearer s3crets, false",
                "Bearer S3CRET, false",
                "Bearer, false",
                "'Bearer ', false",
                "s3cret, false",
                "Basic s3cret, false",
                "Bearers3cret, false",
                "'', false",
                "none, false",
            })
    void takesExactlyTheSecretAfterTheScheme(@Nullable String authorization, boolean matches) {
        assertThat(Tokens.matches(authorization, "s3cret")).isEqualTo(matches);
    }

    @Test
    void takesNothingForAnEmptySecret() {
        assertThat(Tokens.matches("Bearer ", "")).isFalse();
    }
}
