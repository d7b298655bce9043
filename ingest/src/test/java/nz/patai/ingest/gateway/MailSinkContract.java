package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every gateway keeps to. */
interface MailSinkContract {

    String MAIL = """
            From: Pat Sample <fyi-request-31001-0a1b2c3d@requests.fyi.org.nz>
            To: <oia@ministry.example>
            Subject: Official Information request - Licences
            Message-ID: <NUMBER@requests.fyi.org.nz>

            How many licences?
            .
            ..and a line that begins with dots
            """.replace("\n", "\r\n");

    /** What a gateway answers. */
    enum Answer {
        YES,
        TRY_AGAIN,
        TOO_LARGE
    }

    TestSink sink();

    /** Hands mails in, one after the other, over one connection where the gateway has such. */
    Answer[] deliver(byte[]... mails) throws Exception;

    /** Hands in a part of a mail and goes away. */
    void deliverAndBreakOff(byte[] part) throws Exception;

    @Test
    default void keepsTheBytesExactlyAsTheyCame() throws Exception {
        assertThat(deliver(mail(1))).containsExactly(Answer.YES);
        assertThat(sink().kept())
                .singleElement()
                .satisfies(event -> assertThat(sink().rawOf(event)).isEqualTo(mail(1)));
    }

    @ParameterizedTest
    @EnumSource(TestSink.Step.class)
    default void neverSaysYesWhereKafkaDoesNotAcknowledge(TestSink.Step step) throws Exception {
        sink().failAt(step);
        assertThat(deliver(longMail())).containsExactly(Answer.TRY_AGAIN);
        assertThat(sink().kept()).isEmpty();

        sink().failAt(null);
        assertThat(deliver(longMail())).containsExactly(Answer.YES);
        assertThat(sink().kept()).hasSize(1);
    }

    @Test
    default void keepsAMailThatIsTooLongForAnEventInChunks() throws Exception {
        assertThat(deliver(longMail())).containsExactly(Answer.YES);
        assertThat(sink().kept()).singleElement().satisfies(event -> {
            assertThat(event.body().raw().blob()).isNotNull();
            assertThat(sink().rawOf(event)).isEqualTo(longMail());
        });
    }

    @Test
    default void givesTheSameMailTheSameIdAndAnotherMailAnother() throws Exception {
        deliver(mail(1));
        deliver(mail(1));
        deliver(mail(2));

        var ids = sink().kept().stream().map(event -> event.header().eventId()).toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    default void refusesWhatIsTooLargeAndTakesTheNextMail() throws Exception {
        var large = (new String(mail(1), UTF_8) + "all of it, ".repeat(70_000) + "\r\n").getBytes(UTF_8);
        assertThat(deliver(large, mail(2))).containsExactly(Answer.TOO_LARGE, Answer.YES);
        assertThat(sink().kept())
                .singleElement()
                .satisfies(event -> assertThat(sink().rawOf(event)).isEqualTo(mail(2)));
    }

    @Test
    default void takesTwoMailsOfOneSession() throws Exception {
        assertThat(deliver(mail(1), mail(2))).containsExactly(Answer.YES, Answer.YES);
        assertThat(sink().kept()).hasSize(2);
    }

    @Test
    default void keepsNothingOfAMailThatBreaksOff() throws Exception {
        deliverAndBreakOff(mail(1));
        assertThat(deliver(mail(2))).containsExactly(Answer.YES);
        assertThat(sink().kept())
                .singleElement()
                .satisfies(event -> assertThat(sink().rawOf(event)).isEqualTo(mail(2)));
    }

    /** A mail that does not fit into one event. */
    private static byte[] longMail() {
        return (new String(mail(1), UTF_8) + "all of it, ".repeat(40_000) + "\r\n").getBytes(UTF_8);
    }

    static byte[] mail(int number) {
        return MAIL.replace("NUMBER", Integer.toString(number)).getBytes(UTF_8);
    }
}
