package nz.patai.responder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nz.patai.responder.GoldenCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTemplatesTest {
    private static final String COVER = "cover.txt.mustache";

    @TempDir
    private Path directory;

    @Test
    void loadsTheBundledTemplatesWithoutADirectory() {
        assertThat(LetterTemplates.load(null)).isInstanceOf(TemplateLoading.Loaded.class);
    }

    @Test
    void takesTheAgencysOwnTemplateFirst() throws IOException {
        write(COVER, "Kia ora, see {{reference}} or write to {{contact}}.\n");

        TemplateLoading.Loaded loaded = (TemplateLoading.Loaded) LetterTemplates.load(directory);

        assertThat(new LetterRenderer(loaded.templates()).mailText(GoldenCase.letter()))
                .isEqualTo("Kia ora, see DOIA 2324-1666 or write to inzoias@mbie.govt.nz.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{reference}} {{contact}} {{surname}}                    | 1 | 'surname'",
                "{{reference}} {{contact}} {{#answers}}{{x}}{{/answers}}  | 1 | 'x'",
                "{{reference}} {{contact}} {{question}}                   | 1 | 'question'",
                "{{reference}} {{contact}} {{^charge}}{{amount}}{{/charge}} | 1 | 'amount'",
                "{{reference}} {{contact}} {{{date}}}                     | 1 | {{{date}}",
                "{{reference}} {{contact}} {{>other}}                     | 1 | {{>other}}",
                "{{reference}}                                            | 0 | leaves out 'contact'",
                "{{reference}} {{contact}} {{#answers}}                   | 0 | answers",
                "{{reference}} {{contact}} {{date                         | 1 | does not close",
            })
    void stopsAtATemplateThatCouldNotBePrinted(String text, int line, String named) throws IOException {
        write(COVER, text);

        assertThat(faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(COVER);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.reason()).contains(named);
        });
    }

    @Test
    void namesTheLineOfAnUnknownVariable() throws IOException {
        write(COVER, "{{reference}}\n{{contact}}\n\n{{refrence}}\n");

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .startsWith("cover.txt.mustache:4: knows no variable 'refrence' here"));
    }

    @Test
    void stopsAtADecisionWithoutTheRightOfComplaint() throws IOException {
        String bundled =
                new TemplateSource(null).read(TemplateFile.DECISION) instanceof TemplateSource.Text.Read(var text)
                        ? text
                        : "";
        write("decision.html.mustache", bundled.replaceAll("(?s)\\{\\{#ombudsman}}.*?\\{\\{/ombudsman}}", ""));

        assertThat(faults())
                .extracting(TemplateFault::reason)
                .anyMatch(reason -> reason.contains("'complaintSection'"));
    }

    @Test
    void stopsAtAFileThatIsNoTemplateOfOurs() throws IOException {
        write("decison.html.mustache", "x");

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("decison.html.mustache"));
    }

    @Test
    void stopsAtATemplateThatIsNotUtf8() throws IOException {
        Files.write(directory.resolve(COVER), "Tēnā koe".getBytes(StandardCharsets.UTF_16));

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("UTF-8"));
    }

    @Test
    void stopsAtADirectoryThatIsNotThere() {
        assertThat(LetterTemplates.load(directory.resolve("none"))).isInstanceOf(TemplateLoading.Faulty.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<TemplateFault> faults() {
        return switch (LetterTemplates.load(directory)) {
            case TemplateLoading.Faulty(var faults) -> faults;
            case TemplateLoading.Loaded _ -> List.of();
        };
    }
}
