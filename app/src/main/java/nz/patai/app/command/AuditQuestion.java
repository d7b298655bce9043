package nz.patai.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nz.patai.app.up.UpSystem;
import nz.patai.audit.Audit;
import nz.patai.audit.AuditSource;
import nz.patai.runtime.config.ConfigFile;
import nz.patai.runtime.config.PlatformConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A question to the history: of the embedded system on a data directory, or of a cluster. */
abstract class AuditQuestion implements Callable<Integer> {

    private static final int MOST_TOLD = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(
            names = "--platform",
            paramLabel = "platform.yaml",
            description = "Reads the cluster that this file names, instead of a data directory.")
    private @Nullable Path platform;

    @Option(names = "--json", description = "One JSON object per line.")
    protected boolean json;

    @Override
    public final Integer call() {
        return platform == null ? ofDirectory() : of(ConfigFile.read(platform, PlatformConfig.class));
    }

    /** Answers; returns the exit code. */
    abstract int answer(Audit audit, PrintWriter out);

    private int ofDirectory() {
        try (var running = Running.on(data.existing(), UpSystem.Parts.TOPICS, err())) {
            return of(running.platform());
        }
    }

    private int of(PlatformConfig config) {
        try (var source = AuditSource.open(config)) {
            var audit = source.read();
            tellUnreadable(audit);
            return answer(audit, spec.commandLine().getOut());
        } finally {
            spec.commandLine().getOut().flush();
        }
    }

    private void tellUnreadable(Audit audit) {
        var unreadable = audit.history().unreadable();
        unreadable.stream()
                .limit(MOST_TOLD)
                .forEach(r -> err().println("patai: cannot be read, and is left out: " + r));
        if (unreadable.size() > MOST_TOLD) {
            err().println("patai: and " + (unreadable.size() - MOST_TOLD) + " more records");
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
