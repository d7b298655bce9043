package nz.patai.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nz.patai.classifier.ClassifierService;
import nz.patai.deadlinetracker.DeadlineTrackerService;
import nz.patai.desk.DeskService;
import nz.patai.embedded.EmbeddedPlatform;
import nz.patai.embedded.MailDrop;
import nz.patai.embedded.RegistryHome;
import nz.patai.ingest.IngestService;
import nz.patai.responder.ResponderService;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.deploy.Deployment;
import nz.patai.runtime.deploy.Setting;
import nz.patai.runtime.http.HealthServer;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Platform;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.time.TimeSource;
import nz.patai.statute.Calendars;

/** The whole system in this process: broker, registry, mail drop and every service, on one data directory. Start it once, close it once. */
public final class UpSystem implements AutoCloseable {

    /** Name of the address where mail is taken in. */
    public static final String SMTP = "mail in (SMTP)";

    /** Name of the desk's address. */
    public static final String DESK = "desk";

    /** Name of the address where files are handed in. */
    public static final String FILES = "files in";

    /** Name of the address of health and metrics. */
    public static final String HEALTH = "health";

    /** Name of the address where mail goes. */
    public static final String MAIL_OUT = "mail out";

    /** How much of the system is started. */
    public enum Parts {
        /** Every service. */
        ALL,
        /** The desk alone: enough to look, and quickly there. Nothing is deployed. */
        DESK,
        /** No service: enough to read the topics. Nothing is deployed. */
        TOPICS
    }

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final Installation installation;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private boolean holdsDirectory;

    @SuppressWarnings("NullAway.Init") // start() sets both before anyone gets this object
    private Whole whole;

    @SuppressWarnings("NullAway.Init")
    private Platform platform;

    private UpSystem(Installation installation) {
        this.installation = installation;
    }

    /**
     * Starts all of it, and returns when it is ready.
     *
     * @param parts which services to start
     * @param simulated true to take the time from {@code oia.clock}: the directory is marked so for good
     * @param deployTime the time that the deploy step's records get
     * @param progress told what is being started
     */
    public static UpSystem start(
            Installation installation,
            Parts parts,
            boolean simulated,
            TimeSource deployTime,
            Consumer<String> progress) {
        var system = new UpSystem(installation);
        try {
            system.start(parts, simulated, deployTime, progress);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Where everything listens, by name. */
    public Map<String, String> addresses() {
        return addresses;
    }

    /** How the whole is: broken down where a service is, or where keys or simulated time are not followed any more. */
    public Service.Condition condition() {
        return whole.condition();
    }

    /** What the services stand on. */
    public Platform platform() {
        return platform;
    }

    /** Its files. */
    public Installation installation() {
        return installation;
    }

    @Override
    public synchronized void close() {
        if (holdsDirectory) { // else the addresses are those of another, that runs
            installation.data().running().withdraw();
            holdsDirectory = false;
        }
        RuntimeException first = null;
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                first = first == null ? new IllegalStateException("could not stop in order", e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void start(Parts parts, boolean simulated, TimeSource deployTime, Consumer<String> progress) {
        var data = installation.data();
        keep(data.lock());
        holdsDirectory = true;
        if (simulated) {
            data.markSimulated();
        }
        LogFile.use(data.logs().resolve("patai.log"));
        progress.accept("broker and schema registry");
        var settings = installation.settings();
        var base = keep(EmbeddedPlatform.start(
                RegistryHome.locate(),
                data,
                settings.broker().port(),
                settings.registry().port(),
                parts == Parts.ALL ? servers -> Deployment.topics(UpPlatform.kafka(servers)) : servers -> {}));
        var relay = parts == Parts.ALL ? relay(settings) : Installation.NO_RELAY;
        var config = UpPlatform.of(installation, base.bootstrapServers(), base.registryUrl(), relay);
        if (parts == Parts.ALL) {
            progress.accept("topics, schemas and settings");
            new Deployment(config, deployTime).apply(settings());
        }
        progress.accept("services");
        platform = keep(new Platform("patai", config, installation.agency()));
        startServices(parts);
        announce(base);
    }

    private void startServices(Parts parts) {
        switch (parts) {
            case TOPICS -> run(List.of());
            case DESK -> runDesk(List.of());
            case ALL -> runAll();
        }
    }

    private void runDesk(List<Service> others) {
        var desk = new DeskService(platform.context("desk"));
        var services = new ArrayList<Service>(others);
        services.addFirst(desk);
        run(services);
        addresses.put(DESK, "http://" + desk.address());
    }

    private void runAll() {
        var ingest = new IngestService(platform.context("ingest"));
        runDesk(List.of(
                new DeadlineTrackerService(platform.context("deadline-tracker")),
                new ClassifierService(platform.context("classifier")),
                new ResponderService(platform.context("responder")),
                ingest));
        var health = keep(HealthServer.start(platform.context("patai"), whole));
        addresses.put(SMTP, ingest.smtpAddress().toString());
        addresses.put(FILES, "http://" + ingest.httpAddress());
        addresses.put(HEALTH, "http://" + health.address());
    }

    private void run(List<Service> services) {
        whole = keep(new Whole(services, platform::failure));
        whole.start();
        awaitReady();
    }

    private void awaitReady() {
        var end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!(whole.condition() instanceof Service.Condition.Ready)) {
            if (whole.condition() instanceof Service.Condition.Failed(var reason)) {
                throw new CannotStartException(reason);
            }
            if (System.nanoTime() > end) {
                throw new CannotStartException("The services were not ready within " + READY_WITHIN + ": see the log");
            }
            pause();
        }
    }

    private void announce(EmbeddedPlatform base) {
        addresses.put("Kafka", base.bootstrapServers());
        addresses.put("schema registry", base.registryUrl());
        var machine = new LinkedHashMap<String, String>();
        machine.put("smtp", addresses.getOrDefault(SMTP, ""));
        machine.put("files", addresses.getOrDefault(FILES, ""));
        machine.put("desk", addresses.getOrDefault(DESK, ""));
        machine.put("health", addresses.getOrDefault(HEALTH, ""));
        machine.put("kafka", base.bootstrapServers());
        machine.put("registry", base.registryUrl());
        installation.data().running().announce(machine);
    }

    private PlatformConfig.Responder relay(UpSettings settings) {
        if (settings.relay() != null) {
            addresses.put(MAIL_OUT, settings.relay().relay().toString());
            return settings.relay();
        }
        var drop = keep(MailDrop.start(installation.data(), 0, InstantSource.system()));
        addresses.put(MAIL_OUT, installation.data().outgoingMail() + " (a Maildir: nothing leaves this machine)");
        return new PlatformConfig.Responder(
                new Address("127.0.0.1", drop.port()),
                PlatformConfig.Tls.off,
                null,
                null,
                PlatformConfig.Responder.DIGEST_SECONDS);
    }

    private List<Setting> settings() {
        try {
            return List.of(
                    Setting.kept("agency", Files.readString(installation.agencyFile())),
                    Setting.named("calendar", Calendars.programId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        toClose.push(part);
        return part;
    }

    private static void pause() {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("interrupted", e);
        }
    }

    /** The agency's settings as read at the start. */
    public AgencyConfig agency() {
        return installation.agency();
    }
}
