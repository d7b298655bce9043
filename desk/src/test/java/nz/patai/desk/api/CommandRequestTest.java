package nz.patai.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nz.patai.desk.api.AnswerText.Link;
import nz.patai.desk.api.AnswerText.OutcomeName;
import nz.patai.runtime.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRequestTest {

    private static final String EVENT = "11111111-2222-3333-4444-555555555555";
    private static final String WITHDRAW = "kind: withdraw\nrequest: fyi-1\n";
    private static final String DECISION = "kind: decision\nrequest: fyi-1\nsignatory: h.ratana\n";
    private static final String SIGN = "kind: sign\nrequest: fyi-1\n";
    private static final String CLARIFICATION = "kind: clarification\nrequest: fyi-1\n";

    @Test
    void readsADecisionFromYaml() {
        var command = CommandRequest.parse("decision.yaml", """
                kind: decision
                request: fyi-25642
                command_id: first-try
                based_on: 11111111-2222-3333-4444-555555555555
                signatory: h.ratana
                introduction: |
                  Kia ora Chris
                release_by: 2024-03-20
                answers:
                  - question: 1
                    outcome: refused
                    grounds: [18(g)]
                    text: There are 8.
                    links:
                      - title: Decisions
                        address: https://justice.govt.nz/decisions
                    considerations:
                      18B: asked on 16 February, no answer
                  - question: 2
                    outcome: not_official_information
                """);
        var answers = List.of(
                new AnswerText(
                        1,
                        OutcomeName.refused,
                        List.of("18(g)"),
                        "There are 8.",
                        List.of(new Link("Decisions", "https://justice.govt.nz/decisions")),
                        Map.of("18B", "asked on 16 February, no answer")),
                new AnswerText(2, OutcomeName.not_official_information, List.of(), null, List.of(), Map.of()));
        assertThat(command)
                .isEqualTo(new CommandRequest.Decision(
                        "fyi-25642",
                        "first-try",
                        UUID.fromString(EVENT),
                        answers,
                        "Kia ora Chris\n",
                        "h.ratana",
                        LocalDate.of(2024, 3, 20)));
    }

    static Stream<Arguments> json() {
        return Stream.of(
                Arguments.of(
                        "in one line", "{\"kind\":\"withdraw\",\"request\":\"fyi-1\",\"note\":\"rung up\"}", "rung up"),
                Arguments.of(
                        "indented by tabs",
                        "{\n\t\"kind\": \"withdraw\",\n\t\"request\":\t\"fyi-1\",\n\t\"note\": \"rung up\"\n}",
                        "rung up"),
                Arguments.of(
                        "with every escape of RFC 8259",
                        "{\"kind\":\"withdraw\",\"request\":\"fyi-1\","
                                + "\"note\":\"\\\"a\\\\b\\/c\\nd\\te\\u0101\\ud83d\\ude00\"}",
                        "\"a\\b/c\nd\te\u0101\ud83d\ude00"),
                Arguments.of(
                        "with characters beyond ASCII",
                        "{\"kind\":\"withdraw\",\"request\":\"fyi-1\",\"note\":\"Pātai \ud83d\ude00\u2028\ufeff\"}",
                        "Pātai \ud83d\ude00\u2028\ufeff"),
                Arguments.of(
                        "with a long text",
                        "{\"kind\":\"withdraw\",\"request\":\"fyi-1\",\"note\":\"" + "a: b, ".repeat(5000) + "\"}",
                        "a: b, ".repeat(5000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    void readsJson(String form, String json, String note) {
        assertThat(CommandRequest.parse("command", json))
                .isEqualTo(new CommandRequest.Withdrawal("fyi-1", null, null, null, note));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("", "No content"),
                Arguments.of("fyi-1", "command: "),
                Arguments.of("{\"kind\": \"withdraw\", \"request\": ", "(line 1)"),
                Arguments.of("request: fyi-1\n", "'kind'"),
                Arguments.of("kind: burn\nrequest: fyi-1\n", "'burn'"),
                Arguments.of("kind: withdraw\n", "request is missing"),
                Arguments.of("kind: withdraw\nrequest: ' '\n", "request is missing"),
                Arguments.of(WITHDRAW + "actor: h.ratana\n", "command: actor is not a known key; known here: "),
                Arguments.of(WITHDRAW + "note: a\nnote: b\n", "Duplicate field 'note'"),
                Arguments.of("{\"kind\":\"withdraw\",\"request\":\"fyi-1\",\"request\":\"fyi-2\"}", "'request'"),
                Arguments.of(WITHDRAW + "note: \"a\\u0007b\"\n", "note has the control character U+0007"),
                Arguments.of(WITHDRAW + "note: " + "a".repeat(100_001) + "\n", "note has 100001 characters"),
                Arguments.of(WITHDRAW + "follow_up: 17\n", "command: follow_up: "),
                Arguments.of(WITHDRAW + "based_on: yesterday\n", "command: based_on: "),
                Arguments.of(WITHDRAW + "command_id: ''\n", "command_id is missing"),
                Arguments.of(WITHDRAW + "command_id: " + "a".repeat(201) + "\n", "command_id has 201 characters"));
    }

    static Stream<Arguments> faultsOfWhatMovesAClockOrIsPutOnFile() {
        return Stream.of(
                Arguments.of("kind: extension\nground: a\nreasons: b\n", "working_days and until are both missing"),
                Arguments.of("kind: extension\nworking_days: 5\nreasons: b\n", "ground is missing"),
                Arguments.of("kind: extension\nworking_days: 5\nground: a\n", "reasons is missing"),
                Arguments.of(
                        "kind: extension\nworking_days: 5\nground: a\nreasons: 'as [reason]'\n", "of a form left in"),
                Arguments.of("kind: extension\nlimit: all\n", "limit"),
                Arguments.of("kind: follow_up\nfollow_up: " + EVENT + "\n", "effect is missing"),
                Arguments.of("kind: follow_up\neffect: neither\n", "follow_up is missing"),
                Arguments.of("kind: transfer\nground: a\n", "to is missing"),
                Arguments.of("kind: transfer\nto: A\nground: a\nto_address: A <a@b>\n", "to_address must be one mail"),
                Arguments.of("kind: transfer\nto: A\n", "ground is missing"),
                Arguments.of("kind: charge\nbasis: a\n", "amount is missing"),
                Arguments.of("kind: charge\namount: 1.005\nbasis: a\n", "amount must be in dollars and cents"),
                Arguments.of("kind: charge\namount: 1e30\nbasis: a\n", "amount must be in dollars and cents"),
                Arguments.of("kind: charge\namount: 10\n", "basis is missing"),
                Arguments.of("kind: release\nreleased_on: 2024-03-20\n", "description is missing"),
                Arguments.of("kind: release\ndescription: a\n", "released_on is missing"),
                Arguments.of("kind: complaint\nto: Ombudsman\nnotified_on: 2024-03-20\n", "about is missing"),
                Arguments.of("kind: complaint\nto: Ombudsman\nabout: tone\n", "about"),
                Arguments.of("kind: publication\npublished_on: 2024-03-20\naddress: page 1\n", "with https://"),
                Arguments.of("kind: publication\naddress: https://a.nz\n", "published_on is missing"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faultsOfWhatMovesAClockOrIsPutOnFile")
    void namesAFaultInWhatMovesAClockOrIsPutOnFile(String yaml, String reason) {
        assertThatThrownBy(() -> CommandRequest.parse("command", "request: fyi-1\n" + yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> faultsOfDecisions() {
        return Stream.of(
                Arguments.of(DECISION, "answers is empty"),
                Arguments.of(DECISION + "answers: []\n", "answers is empty"),
                Arguments.of(DECISION + "answers: [null]\n", "an entry of answers is missing"),
                Arguments.of("kind: decision\nrequest: fyi-1\nanswers: []\n", "signatory is missing"),
                Arguments.of(
                        DECISION + "release_by: 31 March\nanswers: [{question: 1, outcome: released}]\n",
                        "command: release_by: "),
                Arguments.of(answer("outcome: released"), "command: answers[0]: question is missing"),
                Arguments.of(answer("question: 0, outcome: released"), "command: answers[0]: question is missing"),
                Arguments.of(answer("question: 1"), "command: answers[0]: outcome is missing"),
                Arguments.of(answer("question: 1, outcome: withheld"), "command: answers[0].outcome: "),
                Arguments.of(answer("question: one, outcome: released"), "command: answers[0].question: "),
                Arguments.of(
                        answer("question: 1, outcome: refused, grounds: [null]"), "an entry of grounds is missing"),
                Arguments.of(
                        answer("question: 1, outcome: refused, ground: 18(g)"), "answers[0].ground is not a known"),
                Arguments.of(
                        answer("question: 1, outcome: refused, considerations: {18B: null}"),
                        "command: answers[0]: considerations.18B is missing"),
                Arguments.of(
                        answer("question: 1, outcome: released, links: [{title: a, address: 'javascript:b'}]"),
                        "command: answers[0].links[0]: address must begin with https://"),
                Arguments.of(
                        answer("question: 1, outcome: released, links: [{address: 'https://a.nz'}]"),
                        "command: answers[0].links[0]: title is missing"),
                Arguments.of(
                        answer("question: 1, outcome: released, text: 'as at [date]'"),
                        "command: answers[0]: text has text of a form left in"),
                Arguments.of(
                        DECISION + "introduction: '{{name}}'\nanswers: [{question: 1, outcome: released}]\n",
                        "command: introduction has text of a form left in"),
                Arguments.of(answer("question: 1, outcome: released, links: [null]"), "an entry of links is missing"));
    }

    static Stream<Arguments> faultsOfLetters() {
        return Stream.of(
                Arguments.of(CLARIFICATION, "text is missing"),
                Arguments.of(CLARIFICATION + "text: a\nquestions: [null]\n", "an entry of questions is missing"),
                Arguments.of(CLARIFICATION + "text: a\nquestions: [first]\n", "command: questions[0]: "),
                Arguments.of(SIGN + "content_sha256: " + "a".repeat(64) + "\n", "composed is missing"),
                Arguments.of(SIGN + "composed: " + EVENT + "\n", "content_sha256 must have 64"),
                Arguments.of(
                        SIGN + "composed: " + EVENT + "\ncontent_sha256: " + "A".repeat(64) + "\n",
                        "content_sha256 must have 64 lower-case hex digits"));
    }

    @Test
    void takesABlankTextForNone() {
        var command = CommandRequest.parse("command", answer("question: 1, outcome: released, text: ' '"));
        assertThat(((CommandRequest.Decision) command).answers().getFirst().text())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource({"faults", "faultsOfDecisions", "faultsOfLetters"})
    void saysWhereAndWhyACommandIsNotTaken(String text, String reason) {
        assertThatThrownBy(() -> CommandRequest.parse("command", text))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("command")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("NullPointerException");
    }

    private static String answer(String fields) {
        return DECISION + "answers: [{" + fields + "}]\n";
    }
}
