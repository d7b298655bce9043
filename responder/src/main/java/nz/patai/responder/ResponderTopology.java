package nz.patai.responder;

import java.util.List;
import nz.patai.responder.cases.CaseDecisions;
import nz.patai.responder.cases.ThreadCase;
import nz.patai.responder.compose.LetterWriter;
import nz.patai.responder.letter.LetterTemplates;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.Redrive;
import nz.patai.runtime.streams.StateSerde;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;
import nz.patai.schemas.Topic;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** All that is known of a thread, in whatever order -> letters composed, and word that they may go. */
public final class ResponderTopology {

    /** State of each thread, {@link ThreadCase}: nothing in it can be read without the thread's key. */
    static final String CASES = "cases";

    private static final List<Topic<?>> INPUTS =
            List.of(Topics.REQUESTS, Topics.QUESTIONS, Topics.DEADLINES, Topics.DECISIONS, Topics.RESPONSES);

    private final ServiceContext context;
    private final LetterTemplates templates;

    /** For an agency and its letter texts. */
    public ResponderTopology(ServiceContext context, LetterTemplates templates) {
        this.context = context;
        this.templates = templates;
    }

    /** Adds it to a builder. */
    public void addTo(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CASES), Serdes.String(), new StateSerde<>(ThreadCase.class)));
        var decisions = new CaseDecisions(
                new LetterWriter(context.agency(), templates, context.sealer()::text), context.sealer()::text);
        var events = CaseEvents.of(context.sealer(), context.service());
        inputs(builder)
                .process(() -> new CaseProcessor(decisions, events), Named.as("keep-cases"), CASES)
                .to(
                        Topics.RESPONSES.name(),
                        Produced.with(
                                        Serdes.String(),
                                        Topics.RESPONSES.valueSerde(
                                                context.clients().ids()))
                                .withName("write-responses"));
    }

    private KStream<String, Event<EventRecord>> inputs(StreamsBuilder builder) {
        var deadLetters = read(builder, Topics.DEAD_LETTERS);
        var redrive = Redrive.of(builder, context, INPUTS, deadLetters);
        var all = widened(deadLetters, Topics.DEAD_LETTERS);
        for (var topic : INPUTS) {
            all = all.merge(input(builder, redrive, topic), Named.as("with-" + topic.name()));
        }
        return all;
    }

    private <B extends EventRecord> KStream<String, Event<EventRecord>> input(
            StreamsBuilder builder, Redrive redrive, Topic<B> topic) {
        return widened(redrive.with(read(builder, topic), topic), topic);
    }

    private <B extends EventRecord> KStream<String, Event<B>> read(StreamsBuilder builder, Topic<B> topic) {
        var serdes = Consumed.with(
                        Serdes.String(), topic.valueSerde(context.clients().ids()))
                .withName("read-" + topic.name());
        return builder.stream(topic.name(), serdes)
                .filter((key, event) -> key != null && event != null, Named.as("skip-empty-" + topic.name()));
    }

    private static <B extends EventRecord> KStream<String, Event<EventRecord>> widened(
            KStream<String, Event<B>> events, Topic<B> topic) {
        return events.mapValues(Event::<EventRecord>widen, Named.as("widen-" + topic.name()));
    }
}
