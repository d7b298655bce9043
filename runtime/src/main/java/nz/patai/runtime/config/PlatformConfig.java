package nz.patai.runtime.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform engineer sets: {@code platform.yaml}.
 *
 * @param kafka the cluster
 * @param registry the schema registry
 * @param sealing the master key
 * @param streams how Kafka Streams runs
 * @param ingest the gateways for mail
 * @param responder where mail goes
 * @param desk the officers' door
 * @param health address of each service's health and metrics, by module name; a service that is not named has none
 * @param simulated true where the time comes from {@code oia.clock} and not from the machine; default false
 * @param clock what an operator allows the day's tick; default nothing
 */
public record PlatformConfig(
        Kafka kafka,
        Registry registry,
        Sealing sealing,
        Streams streams,
        Ingest ingest,
        Responder responder,
        Desk desk,
        Map<String, Address> health,
        boolean simulated,
        Clock clock) {

    /** Fills in defaults. */
    public PlatformConfig {
        Check.given(kafka, "kafka");
        Check.given(registry, "registry");
        Check.given(sealing, "sealing");
        Check.given(streams, "streams");
        Check.given(ingest, "ingest");
        Check.given(responder, "responder");
        Check.given(desk, "desk");
        health = health == null ? Map.of() : Map.copyOf(health);
        clock = clock == null ? new Clock(null) : clock;
    }

    /**
     * The cluster.
     *
     * @param bootstrapServers {@code host:port}, comma-separated
     * @param partitions of every topic that is partitioned by thread; fixed once topics exist; default 6
     * @param replicationFactor of every topic; default 3
     * @param minInsyncReplicas replicas that must have a record before it counts as written; default 2
     * @param instance name of this instance among those of a service, the same at each start: what a killed instance had in hand, its
     *     next start takes up at once, where without a name the group waits out a session; null for none
     * @param properties settings for every client, such as security; names as Kafka has them
     */
    public record Kafka(
            String bootstrapServers,
            int partitions,
            int replicationFactor,
            int minInsyncReplicas,
            @Nullable String instance,
            Map<String, String> properties) {

        /** Fills in defaults. */
        public Kafka {
            Check.given(bootstrapServers, "bootstrapServers");
            partitions = Check.atLeast(partitions == 0 ? 6 : partitions, 1, "partitions");
            replicationFactor = Check.atLeast(replicationFactor == 0 ? 3 : replicationFactor, 1, "replicationFactor");
            minInsyncReplicas = Check.atLeast(minInsyncReplicas == 0 ? 2 : minInsyncReplicas, 1, "minInsyncReplicas");
            properties = properties == null ? Map.of() : Map.copyOf(properties);
            if (minInsyncReplicas > replicationFactor) {
                throw new IllegalArgumentException("minInsyncReplicas (" + minInsyncReplicas
                        + ") is more than replicationFactor (" + replicationFactor + "): nothing could be written");
            }
        }

        /** True where no replica keeps a copy, so a record must be on disk before it is acknowledged. */
        public boolean singleBroker() {
            return replicationFactor == 1;
        }
    }

    /**
     * The schema registry.
     *
     * @param url of a registry that speaks Confluent's API
     */
    public record Registry(String url) {

        /** Checks. */
        public Registry {
            Check.given(url, "url");
        }
    }

    /**
     * The master key that wraps the data keys.
     *
     * @param masterKeyFile a Tink keyset in JSON; {@code bin/patai up} makes one in its data directory
     */
    public record Sealing(Path masterKeyFile) {

        /** Checks. */
        public Sealing {
            Check.given(masterKeyFile, "masterKeyFile");
        }
    }

    /**
     * How Kafka Streams runs.
     *
     * @param stateDirectory where state stores stand; may be lost, they are rebuilt from the topics
     * @param threads stream threads in each service; default 1
     * @param commitIntervalMs how often work is committed, milliseconds; default 100
     */
    public record Streams(Path stateDirectory, int threads, int commitIntervalMs) {

        /** Fills in defaults. */
        public Streams {
            Check.given(stateDirectory, "stateDirectory");
            threads = Check.atLeast(threads == 0 ? 1 : threads, 1, "threads");
            commitIntervalMs = Check.atLeast(commitIntervalMs == 0 ? 100 : commitIntervalMs, 1, "commitIntervalMs");
        }
    }

    /**
     * The gateways for mail.
     *
     * @param gateway name of this instance in the history; default {@code gateway-1}
     * @param smtp where SMTP is listened to
     * @param http where {@code bin/patai ingest} hands in files; needs tokenFile
     * @param tokenFile the token for http
     * @param maxMessageBytes the largest message taken, as it comes over the wire; default 50,000,000, at most 150,000,000
     * @param imap mailboxes that mail is fetched from; none by default
     * @param smtpServer how mail is taken by SMTP
     * @param reading how much of one mail is read
     * @param trustedGateways hosts whose Received field tells the receipt of a mail that comes from a file
     */
    public record Ingest(
            String gateway,
            Address smtp,
            Address http,
            Secret tokenFile,
            int maxMessageBytes,
            List<String> trustedGateways,
            List<ImapMailbox> imap,
            SmtpServer smtpServer,
            MailReading reading) {

        private static final int USUAL_BYTES = 50_000_000;
        private static final int MOST_BYTES = 150_000_000;

        /** Fills in defaults. */
        public Ingest {
            Check.given(smtp, "smtp");
            Check.given(http, "http");
            Check.given(tokenFile, "tokenFile");
            gateway = gateway == null ? "gateway-1" : gateway;
            maxMessageBytes =
                    Check.atLeast(maxMessageBytes == 0 ? USUAL_BYTES : maxMessageBytes, 1000, "maxMessageBytes");
            if (maxMessageBytes > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "maxMessageBytes must be at most " + MOST_BYTES + ", was " + maxMessageBytes);
            }
            trustedGateways = trustedGateways == null ? List.of() : List.copyOf(trustedGateways);
            imap = imap == null ? List.of() : List.copyOf(imap);
            smtpServer = smtpServer == null ? SmtpServer.USUAL : smtpServer;
            reading = reading == null ? MailReading.USUAL : reading;
        }
    }

    /**
     * Where mail goes.
     *
     * @param relay the agency's mail relay
     * @param tls {@code off} or {@code required} (STARTTLS); default required
     * @param user for SMTP AUTH; none by default
     * @param passwordFile for SMTP AUTH; none by default
     * @param digestSeconds how long alerts are gathered so that one mail tells of all; default 20, 0 for a mail each
     */
    public record Responder(
            Address relay,
            Tls tls,
            @Nullable String user,
            @Nullable Secret passwordFile,
            Integer digestSeconds) {

        /** How long alerts are gathered where nothing else is said. */
        public static final int DIGEST_SECONDS = 20;

        /** Fills in defaults. */
        public Responder {
            Check.given(relay, "relay");
            digestSeconds = Check.atLeast(digestSeconds == null ? DIGEST_SECONDS : digestSeconds, 0, "digestSeconds");
            tls = tls == null ? Tls.required : tls;
            if ((user == null) != (passwordFile == null)) {
                throw new IllegalArgumentException("user and passwordFile go together: give both or none");
            }
        }
    }

    /** Whether a connection must be encrypted; named as it is written in the file. */
    public enum Tls {
        /** No encryption: for a relay on the same machine. */
        off,
        /** STARTTLS or no mail. */
        required
    }

    /**
     * The officers' door.
     *
     * @param http where the API is served
     * @param calendarSecretFile what the address of the due dates' calendar ends with, at least 20 characters; null for no calendar
     */
    public record Desk(Address http, @Nullable Secret calendarSecretFile) {

        /** Checks. */
        public Desk {
            Check.given(http, "http");
        }
    }

    /**
     * What an operator allows the day's tick.
     *
     * @param allowLeapTo the day up to which more than 31 missed days may be made up for, once somebody has seen that the machine's clock
     *     is right; null where nobody has
     */
    public record Clock(@Nullable LocalDate allowLeapTo) {}
}
