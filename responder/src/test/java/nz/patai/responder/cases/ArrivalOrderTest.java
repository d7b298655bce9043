package nz.patai.responder.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nz.patai.responder.Recompose;
import nz.patai.responder.StoryTopics;
import nz.patai.testkit.TestContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrivalOrderTest {

    @TempDir
    private Path directory;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void composesTheSameLettersInWhateverOrderTheTopicsAreRead(int seed) {
        // Given
        var story = StoryTopics.of(TestContext.of("responder", directory));
        var inOrder = letters(story, story.inOrder());

        // When
        var shuffled = letters(story, story.interleaved(new Random(seed)));

        // Then
        assertThat(inOrder).hasSize(4);
        assertThat(shuffled).isEqualTo(inOrder);
    }

    /** The hash of each letter by its event's id and kind. */
    private static Map<String, String> letters(StoryTopics story, List<Recompose.Recorded> history) {
        var letters = new TreeMap<String, String>();
        for (var step : story.recompose().over("fyi-25642", new ArrayList<>(history))) {
            assertThat(step.obstacles()).isEmpty();
            for (var outgoing : step.outgoing()) {
                if (outgoing instanceof Outgoing.Composed composed) {
                    letters.put(
                            composed.kind() + " " + composed.eventId(),
                            composed.mail().sha256());
                }
            }
        }
        return letters;
    }
}
