package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("patai.root"), "docs", "topics.md");

    @BeforeAll
    static void writeThePageWhereAsked() throws IOException {
        if (Boolean.getBoolean("patai.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, TopicsPage.text());
        }
    }

    @Test
    void thePageSaysWhatTheCatalogueSays() {
        assertThat(PAGE)
                .as(
                        "out of date: run './mvnw -pl schemas -am verify -Dsurefire.failIfNoSpecifiedTests=false -Dtest=TopicsPageTest -Dpatai.docs.write=true' and commit it")
                .hasContent(TopicsPage.text());
    }
}
