package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A decision's file to fill in, with the questions of the request. */
final class DecisionTemplate {

    private DecisionTemplate() {}

    static String of(JsonNode view) {
        var text = new StringBuilder("""
                # outcome: released, released_in_part, refused, transferred, not_official_information, privacy_act, statement_of_reasons, withdrawn
                # grounds: to the paragraph, such as "18(g)"; needed where something is refused
                # considerations: what the Act wants on record, by section, such as 9(1) or 18B
                kind: decision
                request: %s
                signatory:      # who signs, an id in agency.yaml
                answers:
                """.formatted(view.path("row").path("id").asText()));
        for (var question : view.path("questions")) {
            text.append("  # ").append(oneLine(question.path("text").asText())).append('\n');
            text.append("  - question: ")
                    .append(question.path("number").asInt())
                    .append('\n');
            text.append("    outcome: ")
                    .append(outcome(question.path("nature").asText()))
                    .append('\n');
            text.append("    grounds: []\n    text: >\n      \n    links: []\n    considerations: {}\n");
        }
        return text.toString();
    }

    /** Nothing is decided for the person: only where the nature is outside the Act is an outcome proposed, to be looked at. */
    private static String outcome(String nature) {
        return "not_official_information".equals(nature.toLowerCase(Locale.ROOT))
                ? "not_official_information   # proposed"
                : "";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
