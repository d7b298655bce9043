package nz.patai.register.timeline;

import static nz.patai.register.timeline.Lines.H;
import static nz.patai.register.timeline.Lines.ID;
import static nz.patai.register.timeline.Lines.MAIL;
import static nz.patai.register.timeline.Lines.THU;
import static nz.patai.register.timeline.Lines.line;
import static nz.patai.register.timeline.Lines.question;
import static nz.patai.register.timeline.Lines.told;
import static nz.patai.register.timeline.Lines.types;
import static nz.patai.register.timeline.Lines.typesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.event.DayStarted;
import nz.patai.event.DeadLetterAction;
import nz.patai.event.DeadLetterResolved;
import nz.patai.event.DeadLettered;
import nz.patai.event.FailureStage;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.MailKind;
import nz.patai.event.QuestionsClassified;
import nz.patai.event.SimulatedTimeSet;
import nz.patai.event.UnknownEvent;
import nz.patai.event.WithdrawRequest;
import nz.patai.register.history.Mails;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                line(
                        Topics.MAIL,
                        Mails.arrived(H, MAIL),
                        "mail 111111111111 of 100 bytes by smtp, receipt by smtp accepted"),
                line(
                        Topics.QUESTIONS,
                        new QuestionsClassified("m", MailKind.NEW_REQUEST, List.of(question(1), question(2))),
                        "new request, 2 questions: 1 personal information, 2 personal information"),
                line(Topics.QUESTIONS, new QuestionsClassified("m", MailKind.THANKS, List.of()), "thanks, 0 questions"),
                line(
                        Topics.QUESTIONS,
                        new FollowUpClassified("m", ID, MailKind.CHASER, 0.9, List.of(), List.of()),
                        "further mail looks like chaser"),
                line(Topics.COMMANDS, new WithdrawRequest(null, H.text("secret")), "asked for"),
                line(Topics.CLOCK, new DayStarted(THU), "2024-02-08"),
                line(Topics.CLOCK, new SimulatedTimeSet("3: a day later"), "simulated time set by 3: a day later"),
                line(
                        Topics.DEAD_LETTERS,
                        new DeadLettered(
                                "responder",
                                FailureStage.PROCESSING,
                                "oia.mail",
                                2,
                                17,
                                "java.io.IOException",
                                List.of()),
                        "responder could not process oia.mail partition 2 offset 17 (processing, java.io.IOException)"),
                line(
                        Topics.DEAD_LETTERS,
                        new DeadLetterResolved(ID, DeadLetterAction.SETTLED_BY_HAND, H.text("secret")),
                        "dead letter 00000000-0000-0001-0000-000000000002 settled by hand"),
                line(
                        Topics.MAIL,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"),
                line(
                        Topics.QUESTIONS,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"),
                line(
                        Topics.COMMANDS,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"),
                line(
                        Topics.CLOCK,
                        new UnknownEvent("nz.patai.event.Burnt", 99, ByteBuffer.allocate(1)),
                        "an event this version does not know"),
                line(
                        Topics.DEAD_LETTERS,
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
        assertThat(types(lines()))
                .containsAll(typesOf(Topics.MAIL, Topics.QUESTIONS, Topics.CLOCK, Topics.DEAD_LETTERS));
    }
}
