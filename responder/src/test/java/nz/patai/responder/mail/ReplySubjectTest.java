package nz.patai.responder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplySubjectTest {

    static Stream<Arguments> subjects() {
        return Stream.of(
                Arguments.of(
                        "Official Information request - Parking", "Re: Official Information request - Parking (REF 1)"),
                Arguments.of("Re: Parking", "Re: Parking (REF 1)"),
                Arguments.of("RE: re : Fwd: Parking", "Re: Parking (REF 1)"),
                Arguments.of("Regarding parking", "Re: Regarding parking (REF 1)"),
                Arguments.of("Re: Parking (REF 1)", "Re: Parking (REF 1)"),
                Arguments.of("Parking\r\nBcc: x@y.example", "Re: Parking Bcc: x@y.example (REF 1)"),
                Arguments.of("a\u0000b\u202Ec\uD83D", "Re: a b c (REF 1)"),
                Arguments.of(" Re: ", "Re: Official information request (REF 1)"),
                Arguments.of("Ngā pātai", "Re: Ngā pātai (REF 1)"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersUnderTheSubjectOfTheRequest(String subject, String expected) {
        assertThat(ReplySubject.of(subject, "REF 1")).isEqualTo(expected);
    }

    @Test
    void takesOffAnyNumberOfReplyMarksWithinAnOrdinaryStack() {
        assertThat(ReplySubject.of("re: Fw :".repeat(10_000) + " Parking", "REF 1"))
                .isEqualTo("Re: Parking (REF 1)");
    }

    @Test
    void cutsAnOverlongSubjectBetweenCharacters() {
        String subject = ReplySubject.of("\uD83D\uDE00".repeat(1000), "REF 1");

        assertThat(subject).isEqualTo("Re: " + "\uD83D\uDE00".repeat(160) + "… (REF 1)");
    }
}
