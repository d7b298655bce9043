package nz.patai.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdTest {

    private static final UUID MAIL = EventId.external("MailReceived", "0011");

    @Test
    void givesAnIdThatNeverChanges() {
        assertThat(EventId.external("DayStarted", "2024-03-06")).hasToString("bc6c14c7-bbc0-544a-b465-423600ccac3d");
        assertThat(EventId.of("fyi-25642", MAIL, "RequestReceived", ""))
                .hasToString("dc0c09b0-4549-543c-a1e6-c5e0c2437232");
    }

    @Test
    void isAVersion5UuidOfTheStandardVariant() {
        assertThat(MAIL.version()).isEqualTo(5);
        assertThat(MAIL.variant()).isEqualTo(2);
    }

    @Test
    void differsWhereAnyPartDiffers() {
        var ids = Stream.of(
                EventId.of("fyi-1", MAIL, "DeadlineAlert", "DUE_TODAY"),
                EventId.of("fyi-1/2", MAIL, "DeadlineAlert", "DUE_TODAY"),
                EventId.of("fyi-1", new UUID(0, 0), "DeadlineAlert", "DUE_TODAY"),
                EventId.of("fyi-1", MAIL, "ClockStarted", "DUE_TODAY"),
                EventId.of("fyi-1", MAIL, "DeadlineAlert", "OVERDUE"));

        assertThat(ids).doesNotHaveDuplicates();
    }
}
