package nz.patai.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A file to fill in for a command on a request. Named as the command's kind is written. */
enum DecisionTemplate {
    /** An answer for each question. */
    decision {
        @Override
        String text(JsonNode view) {
            var text = new StringBuilder("""
                    # outcome: released, released_in_part, refused, transferred, not_official_information, privacy_act, statement_of_reasons, withdrawn
                    # grounds: to the paragraph, such as "18(g)"; needed where something is refused
                    # considerations: what the Act wants on record, by section, such as 9(1) or 18B
                    kind: decision
                    request: %s
                    signatory:      # who signs, an id in agency.yaml
                    answers:
                    """.formatted(request(view)));
            for (var question : view.path("questions")) {
                text.append("  # ").append(questionText(question)).append('\n');
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
    },
    /** A question to the requester. */
    clarification {
        @Override
        String text(JsonNode view) {
            return """
                    %s# questions: numbers of those it is about; none for the whole request
                    # answer_by: day by which an answer would help, such as 2024-02-23; may be left out
                    kind: clarification
                    request: %s
                    questions: []
                    answer_by:
                    text: >
                      \n""".formatted(asked(view), request(view));
        }
    },
    /** More time. */
    extension {
        @Override
        String text(JsonNode view) {
            return """
                    %s# limit: decision or transfer
                    # working_days: how many more, counted on from the limit's own last day; or until: the new last day, such as 2024-03-20
                    # ground: OIA "15A(1)(a)" a large quantity of information, "15A(1)(b)" consultations; LGOIMA "14(1)(a)", "14(1)(b)"
                    # reasons: what takes the time, tied to this request; it stands in the notice
                    # The limit moves when the notice is sent, and only if it is sent by working day 20.
                    kind: extension
                    request: %s
                    limit: decision
                    working_days:
                    ground:
                    reasons: >
                      \n""".formatted(asked(view), request(view));
        }
    };

    /** The file, for a request as the desk shows it. */
    abstract String text(JsonNode view);

    private static String request(JsonNode view) {
        return view.path("row").path("id").asText();
    }

    private static String asked(JsonNode view) {
        var text = new StringBuilder();
        for (var question : view.path("questions")) {
            text.append("# question ")
                    .append(question.path("number").asInt())
                    .append(": ")
                    .append(questionText(question))
                    .append('\n');
        }
        return text.toString();
    }

    private static String questionText(JsonNode question) {
        return question.path("text").asText().replaceAll("\\s+", " ").strip();
    }

    /** Nothing is decided for the person: only where the nature is outside the Act is an outcome proposed, to be looked at. */
    private static String outcome(String nature) {
        return "not_official_information".equals(nature.toLowerCase(Locale.ROOT))
                ? "not_official_information   # proposed"
                : "";
    }
}
