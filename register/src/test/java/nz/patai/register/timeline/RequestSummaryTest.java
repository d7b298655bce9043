package nz.patai.register.timeline;

import static nz.patai.register.timeline.Lines.H;
import static nz.patai.register.timeline.Lines.MAIL;
import static nz.patai.register.timeline.Lines.OTHER;
import static nz.patai.register.timeline.Lines.THU;
import static nz.patai.register.timeline.Lines.line;
import static nz.patai.register.timeline.Lines.told;
import static nz.patai.register.timeline.Lines.types;
import static nz.patai.register.timeline.Lines.typesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import nz.patai.event.AutoReplyReceived;
import nz.patai.event.BounceReceived;
import nz.patai.event.DuplicateArrived;
import nz.patai.event.DuplicateReason;
import nz.patai.event.MailChannel;
import nz.patai.event.RequestRegistered;
import nz.patai.event.UnknownEvent;
import nz.patai.register.history.Mails;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestSummaryTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                line(
                        Topics.REQUESTS,
                        Mails.request(H, MAIL),
                        "request to ministry under OIA, received 2024-02-07: Trees"),
                line(
                        Topics.REQUESTS,
                        Mails.followUp(H, MAIL, THU, "secret"),
                        "further mail received 2024-02-08, from another address than the thread's"),
                line(
                        Topics.REQUESTS,
                        new DuplicateArrived(MAIL, OTHER, DuplicateReason.SENT_AGAIN, 2, MailChannel.SMTP),
                        "mail 111111111111 was here before as 222222222222 (sent again)"),
                line(
                        Topics.REQUESTS,
                        new AutoReplyReceived(MAIL, "auto-submitted", H.text("secret"), H.text("secret")),
                        "a machine's answer (auto-submitted)"),
                line(
                        Topics.REQUESTS,
                        new BounceReceived(MAIL, null, null, "5.1.1", true, H.text("secret")),
                        "a letter came back (5.1.1)"),
                line(
                        Topics.REQUESTS,
                        new BounceReceived(MAIL, null, null, null, false, H.text("secret")),
                        "a letter is delayed"),
                line(
                        Topics.REQUESTS,
                        Mails.setAside(H, MAIL, "secret"),
                        "set aside, suspected spam: the gateway marked it as spam; received 2024-02-05"),
                line(Topics.REQUESTS, new RequestRegistered("ministry", 1, "DOIA 1"), "DOIA 1"),
                line(
                        Topics.REQUESTS,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lines")
    void tellsAnEventInALineWithoutItsTexts(Topic<?> topic, EventRecord body, String line) {
        assertThat(told(topic, body)).isEqualTo(line);
    }

    @Test
    void hasALineForEveryEventOfItsTopics() {
        assertThat(types(lines())).containsAll(typesOf(Topics.REQUESTS));
    }
}
