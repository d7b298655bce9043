package nz.patai.desk.store;

import java.time.Instant;
import java.util.List;
import nz.patai.register.RecordedEvent;
import nz.patai.runtime.kafka.Followed;
import nz.patai.runtime.kafka.KafkaClients;
import nz.patai.runtime.kafka.TopicFollower;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Follows the topics from their first record on and keeps what the desk needs of them. */
public final class TopicThreadEvents implements AutoCloseable {

    private static final List<Topic<?>> FOLLOWED = List.of(
            Topics.MAIL,
            Topics.REQUESTS,
            Topics.QUESTIONS,
            Topics.COMMANDS,
            Topics.DEADLINES,
            Topics.DECISIONS,
            Topics.RESPONSES,
            Topics.DEAD_LETTERS);

    private final MemoryThreadEvents events = new MemoryThreadEvents();
    private final TopicFollower follower;

    /** Reads all there is before it returns. */
    public TopicThreadEvents(KafkaClients clients, String service) {
        this.follower = clients.follow(service, FOLLOWED, this::take);
    }

    private void take(Followed found) {
        switch (found) {
            case Followed.Read(var at, var event) ->
                events.add(new RecordedEvent(
                        at.topic(), at.partition(), at.offset(), Instant.ofEpochMilli(at.timestamp()), event));
            case Followed.Tombstone _, Followed.Unreadable _ -> {
                // nothing that a thread could show: the follower has logged and counted it, the service that works on
                // it sets it aside
            }
        }
    }

    /** What was read so far. */
    public ThreadEvents events() {
        return events;
    }

    /** What ended the following, should it have ended by itself; null while all is well. */
    public @Nullable RuntimeException failure() {
        return follower.failure();
    }

    @Override
    public void close() {
        follower.close();
    }
}
