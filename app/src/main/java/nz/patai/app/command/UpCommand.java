package nz.patai.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nz.patai.app.up.Installation;
import nz.patai.app.up.UpSystem;
import nz.patai.runtime.service.ExitCode;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.time.TimeSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code patai up}: runs everything until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Runs everything in one process on an embedded broker, all its data under one directory. Ctrl-C stops it cleanly; a second start on the same data goes on.")
public final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var directory = data.orNew("live");
        try (var system = UpSystem.start(
                Installation.open(directory),
                UpSystem.Parts.ALL,
                false,
                TimeSource.system(),
                what -> tell(out, what))) {
            DataOption.remember(directory);
            printAddresses(out, system);
            out.println("ready; Ctrl-C stops");
            out.flush();
            return untilStopped(system);
        }
    }

    /** Prints where everything listens. */
    static void printAddresses(PrintWriter out, UpSystem system) {
        system.addresses().forEach((name, address) -> out.printf("  %-16s %s%n", name, address));
        if (system.installation().data().isSimulated()) {
            out.println("  time is simulated on this data directory, for good");
        }
        out.flush();
    }

    /** Waits for Ctrl-C or a breakdown. */
    static int untilStopped(UpSystem system) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var hook = Thread.ofPlatform().name("stop").unstarted(() -> {
            stop.countDown();
            system.close();
            Runtime.getRuntime()
                    .halt(ExitCode.DONE.code()); // else the signal's number would be the exit code of a clean stop
        });
        Runtime.getRuntime().addShutdownHook(hook);
        while (!stop.await(500, TimeUnit.MILLISECONDS)) {
            if (system.condition() instanceof Service.Condition.Failed(var reason)) {
                Runtime.getRuntime().removeShutdownHook(hook); // this is no clean stop
                throw new Failure(
                        "the system broke down: " + reason + "; see the log, mend it and start again: nothing is lost");
            }
        }
        return ExitCode.DONE.code();
    }

    private static void tell(PrintWriter out, String what) {
        out.println("starting " + what);
        out.flush();
    }
}
