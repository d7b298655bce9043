package nz.patai.classifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nz.patai.classifier.domain.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyLineTest {
    private static final ClassifyLine LINES = new ClassifyLine(Classifier.byRules());

    @Test
    void classifiesTheInventedEmailsAsExpected() throws IOException {
        List<ClassifyLine.Result> found =
                lines("emails.jsonl").stream().map(LINES::classify).toList();

        assertThat(found)
                .isEqualTo(lines("expected.jsonl").stream()
                        .map(ClassifyLine.Result.Classified::new)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{}", "{\"id\":\"a\"}", "{\"id\":\"a\",\"body\":{\"secret\":1}}", "secret"
            })
    void rejectsALineThatIsNoEmailWithoutRepeatingItsWords(String line) {
        assertThat(LINES.classify(line))
                .isInstanceOfSatisfying(
                        ClassifyLine.Result.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isNotBlank().doesNotContain("secret"));
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = ClassifyLineTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
