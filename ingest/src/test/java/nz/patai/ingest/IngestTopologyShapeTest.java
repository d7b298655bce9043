package nz.patai.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.testkit.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTopologyShapeTest {

    private static final Path EXPECTED = Path.of("src/test/resources/topology/ingest.txt");

    @TempDir
    Path directory;

    @Test
    void hasTheShapeThatWasReviewed() throws IOException {
        var context = TestContext.of("ingest", directory).context();
        var actual = StreamsService.build(
                        StreamsService.settings(context), builder -> IngestTopology.build(builder, context))
                .describe()
                .toString();
        if (!Files.exists(EXPECTED) || !Files.readString(EXPECTED).equals(actual)) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED.resolveSibling("ingest.txt.actual"), actual);
        }
        assertThat(EXPECTED).hasContent(actual);
    }
}
