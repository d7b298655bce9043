package nz.patai.register.timeline;

import static nz.patai.register.timeline.Lines.H;
import static nz.patai.register.timeline.Lines.ID;
import static nz.patai.register.timeline.Lines.THU;
import static nz.patai.register.timeline.Lines.line;
import static nz.patai.register.timeline.Lines.told;
import static nz.patai.register.timeline.Lines.types;
import static nz.patai.register.timeline.Lines.typesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.UnknownEvent;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterSummaryTest {

    static Stream<Arguments> onTheWayOut() {
        return Stream.of(
                line(
                        Topics.RESPONSES,
                        new ResponseNotComposed(
                                ResponseKind.DECISION,
                                List.of("question 1 is refused without a reason", "no signatory")),
                        "decision not composed: question 1 is refused without a reason; no signatory"),
                line(
                        Topics.RESPONSES,
                        new ResponseComposed(
                                ResponseKind.DECISION,
                                H.text("secret"),
                                18,
                                "c".repeat(64),
                                "<1@a>",
                                true,
                                "t",
                                List.of()),
                        "decision of 18 bytes, sha256 cccccccccccc, waits for a signature"),
                line(
                        Topics.RESPONSES,
                        new ResponseComposed(
                                ResponseKind.ACKNOWLEDGEMENT,
                                H.text("secret"),
                                18,
                                "c".repeat(64),
                                "<1@a>",
                                false,
                                "t",
                                List.of()),
                        "acknowledgement of 18 bytes, sha256 cccccccccccc"),
                line(
                        Topics.RESPONSES,
                        new SendReleased(ID, ReleaseAuthority.SIGNATURE, "c".repeat(64), 0),
                        "may go out by signature, sha256 cccccccccccc"),
                line(Topics.RESPONSES, new SendAttempted(ID, 1, "relay:25", false), "attempt 1"),
                line(
                        Topics.RESPONSES,
                        new SendAttempted(ID, 2, "relay:25", true),
                        "attempt 2, an earlier one may have gone through"),
                line(
                        Topics.RESPONSES,
                        new ResponseSent(ID, ResponseKind.DECISION, 2, THU, "250", true),
                        "decision sent on 2024-02-08, attempt 2, reply 250"));
    }

    static Stream<Arguments> ofTroubleAndAlerts() {
        return Stream.of(
                line(
                        Topics.RESPONSES,
                        new ResponseFailed(ID, ResponseKind.DECISION, 1, false, "421"),
                        "decision not sent, attempt 1: 421"),
                line(
                        Topics.RESPONSES,
                        new ResponseFailed(ID, ResponseKind.DECISION, 1, true, "550"),
                        "decision not sent, attempt 1, for good: 550"),
                line(
                        Topics.RESPONSES,
                        new ResponseBounced(ID, ResponseKind.DECISION, ID, "5.1.1"),
                        "decision came back (5.1.1)"),
                line(Topics.RESPONSES, new ResponseBounced(ID, ResponseKind.DECISION, ID, null), "decision came back"),
                line(Topics.RESPONSES, new AlertDelivered(ID, List.of("adviser"), "250", null), "told adviser"),
                line(Topics.RESPONSES, new AlertFailed(ID, true, "550", null), "not told, for good: 550"),
                line(Topics.RESPONSES, new AlertFailed(ID, false, "421", null), "not told: 421"),
                line(
                        Topics.RESPONSES,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"onTheWayOut", "ofTroubleAndAlerts"})
    void tellsAnEventInALineWithoutItsTexts(Topic<?> topic, EventRecord body, String line) {
        assertThat(told(topic, body)).isEqualTo(line);
    }

    @Test
    void hasALineForEveryEventOfItsTopics() {
        assertThat(types(Stream.of(onTheWayOut(), ofTroubleAndAlerts()).flatMap(lines -> lines)))
                .containsAll(typesOf(Topics.RESPONSES));
    }
}
