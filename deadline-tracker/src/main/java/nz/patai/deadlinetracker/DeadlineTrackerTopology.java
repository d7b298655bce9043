package nz.patai.deadlinetracker;

import java.util.List;
import nz.patai.deadlinetracker.domain.Fact;
import nz.patai.deadlinetracker.domain.Rules;
import nz.patai.deadlinetracker.domain.ThreadState;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.JournalEvent;
import nz.patai.runtime.sealing.Sealer;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.Redrive;
import nz.patai.runtime.streams.StateSerde;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.SchemaIds;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What flows where. First every input of a request goes into the journal, in the one order in which it will be decided on; then the journal,
 * and nothing else, is decided on.
 *
 * <p>In: {@code oia.requests}, {@code oia.questions}, {@code oia.commands}, {@code oia.clock}, {@code oia.responses}, {@code oia.settings}; {@code oia.dead-letters} for what is to be processed again.
 * Stores: {@value #THREADS}, {@value #AGENDA}. Out: {@code oia.journal}, {@code oia.deadlines}, {@code oia.decisions}.
 */
public final class DeadlineTrackerTopology {

    /** Store: thread id to {@link ThreadState}. */
    public static final String THREADS = "threads";

    /** Store: {@code yyyy-MM-dd|request id} to thread id, for the day on which something will be owed. */
    public static final String AGENDA = "agenda";

    private static final List<Topic<?>> SOURCES = List.of(
            Topics.REQUESTS,
            Topics.QUESTIONS,
            Topics.COMMANDS,
            Topics.CLOCK,
            Topics.RESPONSES,
            Topics.SETTINGS,
            Topics.JOURNAL);

    private final StreamsBuilder builder;
    private final SchemaIds ids;
    private final Rules rules;
    private final Redrive redrive;

    private DeadlineTrackerTopology(StreamsBuilder builder, ServiceContext context) {
        this.builder = builder;
        this.ids = context.clients().ids();
        var sealer = context.sealer();
        this.rules = AgencyRules.of(context.agency(), text -> sealer.textOrNull(Sealer.SYSTEM, text));
        this.redrive = Redrive.of(builder, context, SOURCES);
    }

    /** Adds the topology to a builder. */
    public static void build(StreamsBuilder builder, ServiceContext context) {
        var topology = new DeadlineTrackerTopology(builder, context);
        topology.writeJournal();
        topology.decideFromJournal();
    }

    private void writeJournal() {
        inputs(Topics.REQUESTS)
                .merge(inputs(Topics.QUESTIONS), Named.as("merge-questions"))
                .merge(inputs(Topics.COMMANDS), Named.as("merge-commands"))
                .merge(inputs(Topics.CLOCK), Named.as("merge-clock"))
                .merge(inputs(Topics.RESPONSES), Named.as("merge-responses"))
                .merge(inputs(Topics.SETTINGS), Named.as("merge-settings"))
                .to(Topics.JOURNAL.name(), intoSamePartition());
    }

    private void decideFromJournal() {
        builder.addStateStore(store(THREADS, new StateSerde<>(ThreadState.class)));
        builder.addStateStore(store(AGENDA, Serdes.String()));
        var facts = read(Topics.JOURNAL).process(this::decide, Named.as("decide"), THREADS, AGENDA);
        facts.flatMapValues(DeadlineTrackerTopology::deadlines, Named.as("pick-deadlines"))
                .to(Topics.DEADLINES.name(), into(Topics.DEADLINES));
        facts.flatMapValues(DeadlineTrackerTopology::decisions, Named.as("pick-decisions"))
                .to(Topics.DECISIONS.name(), into(Topics.DECISIONS));
    }

    private <B extends JournalEvent> KStream<String, Placed> inputs(Topic<B> topic) {
        return read(topic).processValues(PlaceProcessor::new, Named.as("place-" + plain(topic)));
    }

    private DecideProcessor decide() {
        return new DecideProcessor(rules);
    }

    private <B extends EventRecord> KStream<String, Event<B>> read(Topic<B> topic) {
        var consumed = Consumed.with(topic.keySerde(), (Serde<Event<B>>) topic.valueSerde(ids));
        return redrive.with(builder.stream(topic.name(), consumed.withName("read-" + plain(topic))), topic);
    }

    private Produced<String, Placed> intoSamePartition() {
        var serde = Placed.serde(Topics.JOURNAL.valueSerde(ids).serializer());
        return Produced.with(Topics.JOURNAL.keySerde(), serde, (topic, key, placed, count) -> placed.partitions())
                .withName("write-journal");
    }

    private <B extends EventRecord> Produced<String, Event<B>> into(Topic<B> topic) {
        return Produced.with(topic.keySerde(), (Serde<Event<B>>) topic.valueSerde(ids))
                .withName("write-" + plain(topic));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled();
    }

    private static List<Event<DeadlinesEvent>> deadlines(Fact fact) {
        return switch (fact) {
            case Fact.OfDeadline deadline -> List.of(deadline.event());
            case Fact.OfDecision _ -> List.of();
        };
    }

    private static List<Event<DecisionsEvent>> decisions(Fact fact) {
        return switch (fact) {
            case Fact.OfDeadline _ -> List.of();
            case Fact.OfDecision decision -> List.of(decision.event());
        };
    }

    private static String plain(Topic<?> topic) {
        return topic.name().substring("oia.".length());
    }
}
