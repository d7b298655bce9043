package nz.patai.runtime.service;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import nz.patai.runtime.http.HealthServer;
import nz.patai.runtime.sealing.KeyMissingException;
import nz.patai.schemas.SchemaException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one service as a program of its own until it is told to stop or breaks down. */
@Command(mixinStandardHelpOptions = true, description = "Runs one service of Pātai until it is told to stop.")
public final class ServiceMain implements Callable<Integer> {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceMain.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final String name;
    private final Function<ServiceContext, Service> factory;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Option(names = "--platform", required = true, description = "What the platform engineer sets: platform.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path platformFile;

    @Option(names = "--agency", required = true, description = "What the agency sets: agency.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path agencyFile;

    ServiceMain(String name, Function<ServiceContext, Service> factory) {
        this.name = name;
        this.factory = factory;
    }

    /** Runs the service and ends the process with its {@link ExitCode}. */
    public static void run(String name, String[] args, Function<ServiceContext, Service> factory) {
        var main = new ServiceMain(name, factory);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(main::stopAndWait));
        var code = commandLine(main).execute(args);
        main.stopped.countDown();
        System.exit(code);
    }

    /** The command line, for tests too. */
    static CommandLine commandLine(ServiceMain main) {
        return new CommandLine(main)
                .setCommandName(main.name)
                .setExecutionExceptionHandler((e, line, parsed) -> explain(e, line.getErr()));
    }

    @Override
    public Integer call() throws InterruptedException {
        var platform = ConfigFile.read(platformFile, PlatformConfig.class);
        var agency = ConfigFile.read(agencyFile, AgencyConfig.class);
        try (var base = new Platform(name, platform, agency)) {
            var context = base.context(name);
            try (var service = factory.apply(context);
                    var health = HealthServer.start(context, service)) {
                service.start();
                LOGGER.atInfo()
                        .addKeyValue("service", name)
                        .addKeyValue("health", health.address())
                        .log("started");
                return untilStopped(base, service);
            }
        }
    }

    private int untilStopped(Platform base, Service service) throws InterruptedException {
        while (!stopRequested.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            var reason = brokenDown(base, service);
            if (reason != null) {
                LOGGER.atError()
                        .addKeyValue("service", name)
                        .addKeyValue("reason", reason)
                        .log("broke down");
                return ExitCode.BROKE_DOWN.code();
            }
        }
        LOGGER.atInfo().addKeyValue("service", name).log("stopping");
        return ExitCode.DONE.code();
    }

    private static @Nullable String brokenDown(Platform base, Service service) {
        if (service.condition() instanceof Service.Condition.Failed(var reason)) {
            return reason;
        }
        var broken = base.failure();
        return broken == null ? null : "keys or time cannot be read: " + broken.getMessage();
    }

    private void stopAndWait() {
        stopRequested.countDown();
        try {
            if (!stopped.await(30, TimeUnit.SECONDS)) {
                LOGGER.atWarn()
                        .addKeyValue("service", name)
                        .log("did not stop in time; what was begun will be done again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One line for what a person can mend; a stack trace for what only a programmer can. */
    public static int explain(Exception e, PrintWriter err) {
        switch (e) {
            case ConfigException expected -> err.println(expected.getMessage());
            case CannotStartException expected -> err.println(expected.getMessage());
            case SchemaException expected -> err.println(expected.getMessage());
            case KeyMissingException expected -> err.println(expected.getMessage());
            case KafkaException expected ->
                err.println(
                        "Kafka: " + expected.getMessage() + ": check kafka.bootstrapServers and that the cluster runs");
            default -> e.printStackTrace(err);
        }
        return ExitCode.COULD_NOT.code();
    }
}
