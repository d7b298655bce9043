package nz.patai.responder.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nz.patai.responder.domain.Prose;
import nz.patai.responder.domain.TextRun;

/** Paragraphs as a template prints them: lines of runs, so that line ends and links stay what they were. */
final class ParagraphView {
    private ParagraphView() {}

    static List<Map<String, Object>> of(String text) {
        return Prose.paragraphs(text).stream()
                .map(paragraph -> Map.<String, Object>of("lines", lines(paragraph)))
                .toList();
    }

    private static List<Map<String, Object>> lines(String paragraph) {
        List<String> lines = paragraph.lines().map(String::strip).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> Map.<String, Object>of("breakBefore", index > 0, "runs", runs(lines.get(index))))
                .toList();
    }

    private static List<Map<String, Object>> runs(String line) {
        return TextRun.of(line).stream()
                .map(run -> Map.<String, Object>of("text", run.text(), "url", run.url()))
                .toList();
    }
}
