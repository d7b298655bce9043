package nz.patai.responder.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.ReleaseAuthority;
import nz.patai.event.SendReleased;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final TopicPartition PARTITION = new TopicPartition("oia.responses", 0);
    private static final Backoff MINUTE = new Backoff(List.of(Duration.ofMinutes(1)));
    private static final long NOW = Long.MAX_VALUE - 10;

    private final Backlog backlog = new Backlog();

    @Test
    void countsAsReadUpToTheOldestThatIsNotDone() {
        var first = add(3);
        var second = add(5);
        backlog.passed(PARTITION, 8);

        assertThat(readTo(null)).isEqualTo(3);
        assertThat(readTo(first)).isEqualTo(5);
        backlog.remove(first);
        assertThat(readTo(second)).isEqualTo(9);
    }

    @Test
    void letsOthersGoWhileOneWaitsAlsoWhenTheClockOfTheMachineWrapsAround() {
        var first = add(3);
        var second = add(5);

        first.failed(NOW, MINUTE);

        assertThat(backlog.due(NOW)).containsSame(second);
        assertThat(backlog.due(NOW + Duration.ofMinutes(1).toNanos())).containsSame(first);
    }

    @Test
    void tellsOfAFailureAtMostOnceAnHour() {
        var pending = add(3);

        assertThat(pending.tells(NOW)).isTrue();
        assertThat(pending.tells(NOW + Duration.ofMinutes(59).toNanos())).isFalse();
        assertThat(pending.tells(NOW + Duration.ofMinutes(61).toNanos())).isTrue();
    }

    @Test
    void forgetsWhatWentToAnotherSender() {
        add(3);

        backlog.drop(List.of(PARTITION));

        assertThat(backlog.due(NOW)).isEmpty();
        assertThat(backlog.readTo(null)).isEmpty();
    }

    private long readTo(@org.jspecify.annotations.Nullable Pending done) {
        return backlog.readTo(done).values().iterator().next().offset();
    }

    private Pending add(long offset) {
        var header = new Header(
                new UUID(0, offset), "t", "t", Instant.EPOCH, List.of(), new Actor(ActorKind.SERVICE, "responder"));
        var released = new SendReleased(new UUID(1, offset), ReleaseAuthority.SIGNATURE, "0", 0);
        var pending = new Pending(new Task.MailTask(PARTITION, offset, header, released), NOW);
        backlog.add(pending);
        backlog.passed(PARTITION, offset);
        return pending;
    }
}
