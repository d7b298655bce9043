package nz.patai.schemas;

import static nz.patai.schemas.Topic.Partitioning.BY_THREAD;
import static nz.patai.schemas.Topic.Partitioning.SINGLE;
import static nz.patai.schemas.Topic.Retention.FOREVER;
import static nz.patai.schemas.Topic.Retention.LATEST_OF_KEY;

import java.util.List;
import java.util.Set;
import nz.patai.event.BlobsEvent;
import nz.patai.event.CheckpointsEvent;
import nz.patai.event.ClockEvent;
import nz.patai.event.CommandsEvent;
import nz.patai.event.DeadLettersEvent;
import nz.patai.event.DeadlinesEvent;
import nz.patai.event.DecisionsEvent;
import nz.patai.event.JournalEvent;
import nz.patai.event.KeysEvent;
import nz.patai.event.MailEvent;
import nz.patai.event.OiaBlobs;
import nz.patai.event.OiaCheckpoints;
import nz.patai.event.OiaClock;
import nz.patai.event.OiaCommands;
import nz.patai.event.OiaDeadLetters;
import nz.patai.event.OiaDeadlines;
import nz.patai.event.OiaDecisions;
import nz.patai.event.OiaJournal;
import nz.patai.event.OiaKeys;
import nz.patai.event.OiaMail;
import nz.patai.event.OiaQuestions;
import nz.patai.event.OiaRequests;
import nz.patai.event.OiaResponses;
import nz.patai.event.OiaSchemas;
import nz.patai.event.OiaSettings;
import nz.patai.event.QuestionsEvent;
import nz.patai.event.RequestsEvent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SchemasEvent;
import nz.patai.event.SettingsEvent;

/** The catalogue of topics. No other place names a topic. */
public final class Topics {

    private static final Set<String> ANY_SERVICE =
            Set.of("ingest", "classifier", "deadline-tracker", "responder", "desk", "deploy");

    /** Raw mail. */
    public static final Topic<MailEvent> MAIL = new Topic<>(
            "oia.mail",
            OiaMail.SCHEMA,
            MailEvent.class,
            BY_THREAD,
            FOREVER,
            true,
            Set.of("ingest"),
            "raw mail, kept before anything is understood");

    /** What the mail is. */
    public static final Topic<RequestsEvent> REQUESTS = new Topic<>(
            "oia.requests",
            OiaRequests.SCHEMA,
            RequestsEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("ingest"),
            "requests, follow-ups and all else that the mail turned out to be");

    /** What is asked. */
    public static final Topic<QuestionsEvent> QUESTIONS = new Topic<>(
            "oia.questions",
            OiaQuestions.SCHEMA,
            QuestionsEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("classifier"),
            "the questions of each request, with nature, flags and evidence");

    /** What people ask for. */
    public static final Topic<CommandsEvent> COMMANDS = new Topic<>(
            "oia.commands",
            OiaCommands.SCHEMA,
            CommandsEvent.class,
            BY_THREAD,
            FOREVER,
            true,
            Set.of("desk"),
            "what officers ask for");

    /** The days. */
    public static final Topic<ClockEvent> CLOCK = new Topic<>(
            "oia.clock",
            OiaClock.SCHEMA,
            ClockEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("deadline-tracker"),
            "the days, in every partition");

    /** Every input of a request in one order. */
    public static final Topic<JournalEvent> JOURNAL = new Topic<>(
            "oia.journal",
            OiaJournal.SCHEMA,
            JournalEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("deadline-tracker"),
            "every input of a request, in the order in which it was decided on");

    /** Statutory clocks and alerts. */
    public static final Topic<DeadlinesEvent> DEADLINES = new Topic<>(
            "oia.deadlines",
            OiaDeadlines.SCHEMA,
            DeadlinesEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("deadline-tracker"),
            "statutory clocks with their proof, and alerts");

    /** Accepted commands as facts. */
    public static final Topic<DecisionsEvent> DECISIONS = new Topic<>(
            "oia.decisions",
            OiaDecisions.SCHEMA,
            DecisionsEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("deadline-tracker"),
            "accepted commands as facts, or their refusal");

    /** What left the house. */
    public static final Topic<ResponsesEvent> RESPONSES = new Topic<>(
            "oia.responses",
            OiaResponses.SCHEMA,
            ResponsesEvent.class,
            BY_THREAD,
            FOREVER,
            true,
            Set.of("responder"),
            "letters composed, sent, failed; alerts delivered");

    /** What the agency set. */
    public static final Topic<SettingsEvent> SETTINGS = new Topic<>(
            "oia.settings",
            OiaSettings.SCHEMA,
            SettingsEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            Set.of("deploy"),
            "settings that can change an outcome, in every partition");

    /** Large ciphertexts. */
    public static final Topic<BlobsEvent> BLOBS = new Topic<>(
            "oia.blobs",
            OiaBlobs.SCHEMA,
            BlobsEvent.class,
            BY_THREAD,
            FOREVER,
            true,
            ANY_SERVICE,
            "sealed chunks of content too large for an event");

    /** Wrapped data keys. */
    public static final Topic<KeysEvent> KEYS = new Topic<>(
            "oia.keys",
            OiaKeys.SCHEMA,
            KeysEvent.class,
            BY_THREAD,
            LATEST_OF_KEY,
            true,
            ANY_SERVICE,
            "data keys, wrapped; a tombstone destroys one");

    /** Schemas by id. */
    public static final Topic<SchemasEvent> SCHEMAS = new Topic<>(
            "oia.schemas",
            OiaSchemas.SCHEMA,
            SchemasEvent.class,
            SINGLE,
            FOREVER,
            false,
            Set.of("deploy"),
            "every schema with its id, so that the topics can be read without the registry");

    /** Signed tree heads. */
    public static final Topic<CheckpointsEvent> CHECKPOINTS = new Topic<>(
            "oia.checkpoints",
            OiaCheckpoints.SCHEMA,
            CheckpointsEvent.class,
            SINGLE,
            FOREVER,
            false,
            Set.of("audit"),
            "leaf hashes and signed tree heads over the other topics");

    /** What could not be processed. */
    public static final Topic<DeadLettersEvent> DEAD_LETTERS = new Topic<>(
            "oia.dead-letters",
            OiaDeadLetters.SCHEMA,
            DeadLettersEvent.class,
            BY_THREAD,
            FOREVER,
            false,
            ANY_SERVICE,
            "what could not be processed, by reference, with the reason");

    private static final List<Topic<?>> ALL = List.of(
            MAIL,
            REQUESTS,
            QUESTIONS,
            COMMANDS,
            CLOCK,
            JOURNAL,
            DEADLINES,
            DECISIONS,
            RESPONSES,
            SETTINGS,
            BLOBS,
            KEYS,
            SCHEMAS,
            CHECKPOINTS,
            DEAD_LETTERS);

    private Topics() {}

    /** Every topic, in the order of the pipeline. */
    public static List<Topic<?>> all() {
        return ALL;
    }
}
