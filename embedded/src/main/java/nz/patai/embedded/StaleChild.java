package nz.patai.embedded;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is left of a child whose parent was killed: it ends by itself within moments, but a new start need not wait.
 *
 * @param record the file that names the child of the last run
 * @param mark what the command line of such a child holds; a process without it is somebody else's and is left alone
 */
record StaleChild(Path record, String mark) {
    private static final int GRACE_SECONDS = 10;

    void remember(Process child) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(child.pid()));
        PropertiesFile.write(record, properties);
    }

    /** Ends it if it still runs. */
    void end() {
        String pid = PropertiesFile.read(record).getProperty("pid", "");
        if (pid.matches("[0-9]{1,10}")) {
            ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(StaleChild::end);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    private static void end(ProcessHandle child) {
        child.destroy();
        CompletableFuture<ProcessHandle> exit = child.onExit();
        exit.completeOnTimeout(child, GRACE_SECONDS, TimeUnit.SECONDS).join();
        if (child.isAlive()) {
            child.destroyForcibly();
            child.onExit().join();
        }
    }
}
