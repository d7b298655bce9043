package nz.patai.responder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadingTest {

    @Test
    void putsTheAnsweredMailAtTheEndOfTheReferences() {
        Threading threading = Threading.answering("<2@a.example>", List.of("<1@a.example>"));

        assertThat(threading).isEqualTo(new Threading("<2@a.example>", List.of("<1@a.example>", "<2@a.example>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2@a", "<2@a", "<2@a>\r\nBcc: x", "<2 @a>", "<@a>"})
    void threadsNothingByAnIdThatIsNone(String messageId) {
        assertThat(Threading.answering(messageId, List.of("<1@a>"))).isEqualTo(Threading.none());
    }

    @Test
    void leavesOutReferencesThatAreNoIds() {
        assertThat(Threading.answering("<2@a>", List.of("<1@a>\nX: y", "junk")).references())
                .containsExactly("<2@a>");
    }

    @Test
    void keepsTheNewestReferencesOfALongThread() {
        List<String> ids = IntStream.range(0, 500).mapToObj("<%d@a>"::formatted).toList();

        assertThat(Threading.answering("<new@a>", ids).references())
                .hasSize(20)
                .endsWith("<499@a>", "<new@a>")
                .startsWith("<481@a>");
    }
}
