package nz.patai.ingest;

import java.util.List;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.MailEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.TreatedAsRequest;
import nz.patai.ingest.domain.Sighting;
import nz.patai.ingest.domain.ThreadMemory;
import nz.patai.ingest.intake.IntakeProcessor;
import nz.patai.ingest.intake.MachineContent;
import nz.patai.ingest.intake.MailIntake;
import nz.patai.ingest.intake.MailOpening;
import nz.patai.ingest.intake.OpenedMail;
import nz.patai.ingest.intake.RequestContent;
import nz.patai.ingest.intake.RequestEvents;
import nz.patai.ingest.intake.ThreadSealing;
import nz.patai.ingest.intake.TreatProcessor;
import nz.patai.ingest.reference.Registration;
import nz.patai.ingest.reference.Sequencer;
import nz.patai.ingest.reference.ToRegister;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.NoteOrigin;
import nz.patai.runtime.streams.Redrive;
import nz.patai.runtime.streams.StateSerde;
import nz.patai.schemas.Event;
import nz.patai.schemas.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From {@code oia.mail} to {@code oia.requests}: mail is opened, brought to its thread where it is not there yet, taken in, and each new
 * request gets its reference; mail that an officer says is a request ({@code oia.decisions}) is taken in as one. Mail passes on between steps of different tasks only as the sealed event that keeps it.
 */
public final class IngestTopology {

    private final StreamsBuilder builder;
    private final ServiceContext context;
    private final MailOpening opening;
    private final Redrive redrive;

    private IngestTopology(StreamsBuilder builder, ServiceContext context) {
        this.builder = builder;
        this.context = context;
        this.opening = MailOpening.of(context);
        this.redrive = Redrive.of(builder, context, List.of(Topics.MAIL, Topics.DECISIONS));
    }

    /** Adds the topology to a builder. */
    public static void build(StreamsBuilder builder, ServiceContext context) {
        var topology = new IngestTopology(builder, context);
        var mail = topology.byThread(topology.openedMail());
        var requests = topology.takenIn(mail).merge(topology.saidByPeople(), Named.as("all-requests"));
        topology.write(requests, "write-requests");
        topology.write(topology.registered(requests), "write-references");
    }

    /** What is told of each mail, without the stores: for whoever runs the intake over recorded mail. */
    static MailIntake intake(ServiceContext context) {
        var sealing = new ThreadSealing(context.sealer());
        return new MailIntake(
                new RequestEvents(RequestContent.of(context, sealing), new MachineContent(sealing), sealing));
    }

    private KStream<String, OpenedMail> openedMail() {
        var mail = builder.stream(
                Topics.MAIL.name(),
                Consumed.with(Topics.MAIL.keySerde(), mailSerde()).withName("read-mail"));
        return redrive.with(mail, Topics.MAIL).flatMapValues(opening::open, Named.as("open-mail"));
    }

    /** Most mail has its thread as its key already and stays where it is; the rest goes there through a topic. */
    private KStream<String, OpenedMail> byThread(KStream<String, OpenedMail> mail) {
        var brought = mail.filterNot(IngestTopology::isAtItsThread, Named.as("mail-elsewhere"))
                .processValues(() -> new NoteOrigin<OpenedMail>(), Named.as("note-origin"))
                .map(
                        (key, opened) -> KeyValue.pair(opened.threadId(), Event.<MailEvent>widen(opened.event())),
                        Named.as("key-by-thread"))
                .repartition(
                        Repartitioned.with(Topics.MAIL.keySerde(), mailSerde()).withName("mail-by-thread"))
                .flatMapValues(opening::openFor, Named.as("open-brought-mail"));
        return mail.filter(IngestTopology::isAtItsThread, Named.as("mail-at-its-thread"))
                .merge(brought, Named.as("all-mail"));
    }

    private static boolean isAtItsThread(String key, OpenedMail mail) {
        return key.equals(mail.threadId());
    }

    private KStream<String, Event<RequestsEvent>> takenIn(KStream<String, OpenedMail> mail) {
        var intake = intake(context);
        builder.addStateStore(store(IntakeProcessor.THREADS, new StateSerde<>(ThreadMemory.class)));
        builder.addStateStore(store(IntakeProcessor.SEEN_MAILS, new StateSerde<>(Sighting.class)));
        builder.addStateStore(store(IntakeProcessor.KEPT_MAILS, mailSerde()));
        return mail.processValues(
                () -> new IntakeProcessor(intake),
                Named.as("take-in"),
                IntakeProcessor.THREADS,
                IntakeProcessor.SEEN_MAILS,
                IntakeProcessor.KEPT_MAILS);
    }

    /** What an officer says is a request becomes one like any other. */
    private KStream<String, Event<RequestsEvent>> saidByPeople() {
        var intake = intake(context);
        var decisions = builder.stream(
                Topics.DECISIONS.name(),
                Consumed.with(
                                Topics.DECISIONS.keySerde(),
                                Topics.DECISIONS.valueSerde(context.clients().ids()))
                        .withName("read-decisions"));
        return redrive.with(decisions, Topics.DECISIONS)
                .flatMapValues(IngestTopology::treated, Named.as("find-mails-that-are-requests"))
                .processValues(
                        () -> new TreatProcessor(opening, intake),
                        Named.as("treat-as-request"),
                        IntakeProcessor.THREADS,
                        IntakeProcessor.KEPT_MAILS);
    }

    private static List<Event<TreatedAsRequest>> treated(Event<DecisionsEvent> decided) {
        return decided.body() instanceof TreatedAsRequest said
                ? List.of(new Event<>(decided.header(), said))
                : List.of();
    }

    private KStream<String, Event<RequestsEvent>> registered(KStream<String, Event<RequestsEvent>> requests) {
        var registration = Registration.of(context.agency());
        builder.addStateStore(store(Sequencer.LAST_NUMBERS, Serdes.Long()));
        builder.addStateStore(store(Sequencer.NUMBERS_GIVEN, Serdes.Long()));
        return requests.flatMapValues(ToRegister::of, Named.as("find-new-requests"))
                .repartition(Repartitioned.with(Serdes.String(), new StateSerde<>(ToRegister.class))
                        .withName("reference-sequencer")
                        .withNumberOfPartitions(1))
                .process(
                        () -> new Sequencer(registration),
                        Named.as("give-reference"),
                        Sequencer.LAST_NUMBERS,
                        Sequencer.NUMBERS_GIVEN);
    }

    private void write(KStream<String, Event<RequestsEvent>> events, String name) {
        var serde = Topics.REQUESTS.valueSerde(context.clients().ids());
        events.to(
                Topics.REQUESTS.name(),
                Produced.with(Topics.REQUESTS.keySerde(), serde).withName(name));
    }

    private Serde<Event<MailEvent>> mailSerde() {
        return Topics.MAIL.valueSerde(context.clients().ids());
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }
}
