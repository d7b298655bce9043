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
    },
    /** To another body. */
    transfer {
        @Override
        String text(JsonNode view) {
            return """
                    %s# questions: numbers of those that go; none for all
                    # to: a name under transferTo in agency.yaml, or any other with to_address
                    # ground: OIA "14(b)(i)" held there and not here, "14(b)(ii)" more closely connected; LGOIMA "12(b)(i)", "12(b)(ii)"
                    # text: words for both letters; may be left out
                    kind: transfer
                    request: %s
                    questions: []
                    to:
                    to_address:
                    ground:
                    text:
                    """.formatted(asked(view), request(view));
        }
    },
    /** A price. */
    charge {
        @Override
        String text(JsonNode view) {
            return """
                    %s# amount: dollars and cents, GST included, such as 152.00; basis: how it was worked out
                    # It stands in the letter of the decision: fix it before you decide.
                    kind: charge
                    request: %s
                    amount:
                    in_advance: false
                    basis: >
                      \n""".formatted(asked(view), request(view));
        }
    },
    /** Material that followed the decision. */
    release {
        @Override
        String text(JsonNode view) {
            return """
                    kind: release
                    request: %s
                    released_on:    # such as 2024-03-20
                    description: >
                      \n""".formatted(request(view));
        }
    },
    /** A complaint, or its outcome. */
    complaint {
        @Override
        String text(JsonNode view) {
            return """
                    # about: refusal, delay, extension, charge, transfer, other
                    # outcome: against_agency, for_agency, resolved, discontinued; with outcome_on, or both left out while it is open
                    kind: complaint
                    request: %s
                    to: Ombudsman
                    reference:
                    about:
                    notified_on:    # such as 2024-04-03
                    outcome:
                    outcome_on:
                    """.formatted(request(view));
        }
    },
    /** On the agency's own site. */
    publication {
        @Override
        String text(JsonNode view) {
            return """
                    kind: publication
                    request: %s
                    published_on:   # such as 2024-04-03
                    address:        # https://...
                    """.formatted(request(view));
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
