package nz.patai.classifier.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nz.patai.classifier.domain.Classification;
import nz.patai.classifier.domain.ClassifiedQuestion;
import nz.patai.classifier.domain.Classifier;
import nz.patai.classifier.domain.EmailText;
import nz.patai.classifier.domain.Flag;
import org.jspecify.annotations.Nullable;

/** One line of {@code patai classify}: an email as JSON in, its classification as JSON out. */
public final class ClassifyLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Classifier classifier;

    /** Lines classified by the given classifier. */
    public ClassifyLine(Classifier classifier) {
        this.classifier = classifier;
    }

    /** What became of a line. */
    public sealed interface Result {
        /** The line to print, without a line end. */
        record Classified(String json) implements Result {}

        /** The line is not an email as JSON; {@code reason} says what is wrong and holds none of its words. */
        record Rejected(String reason) implements Result {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(
            @Nullable String id,
            @Nullable String agency,
            @Nullable String subject,
            @Nullable String body) {}

    @JsonPropertyOrder({"id", "kind", "questions"})
    record Output(String id, String kind, List<OutputQuestion> questions) {}

    @JsonPropertyOrder({"text", "nature", "flags", "confidence", "evidence"})
    record OutputQuestion(
            String text, String nature, List<String> flags, double confidence, List<OutputEvidence> evidence) {}

    @JsonPropertyOrder({"claim", "words", "section", "start", "end"})
    record OutputEvidence(String claim, String words, String section, int start, int end) {}

    /** Classifies the email of one line: {@code id} and {@code body} must be there, other fields may be missing. */
    public Result classify(String line) {
        try {
            @Nullable Input input = JSON.readValue(line, Input.class);
            if (input == null || input.id() == null || input.body() == null) {
                return new Result.Rejected("id and body must be given as strings");
            }
            String subject = input.subject() == null ? "" : input.subject();
            Classification found = classifier.classify(new EmailText(subject, input.body(), null));
            return new Result.Classified(JSON.writeValueAsString(output(input.id(), found)));
        } catch (JsonProcessingException e) {
            return new Result.Rejected(
                    "not a JSON object of an email, line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static Output output(String id, Classification found) {
        return new Output(
                id,
                found.kind().label(),
                found.questions().stream().map(ClassifyLine::output).toList());
    }

    private static OutputQuestion output(ClassifiedQuestion question) {
        return new OutputQuestion(
                question.text(),
                question.nature().label(),
                question.flags().stream().map(Flag::label).toList(),
                question.confidence(),
                question.evidence().stream()
                        .map(piece -> new OutputEvidence(
                                piece.claim(),
                                piece.words(),
                                piece.provision().underOia(),
                                piece.span().start(),
                                piece.span().end()))
                        .toList());
    }
}
