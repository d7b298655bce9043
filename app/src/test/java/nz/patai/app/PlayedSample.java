package nz.patai.app;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import nz.patai.app.sample.Sample;
import nz.patai.app.up.Installation;
import nz.patai.app.up.UpSystem;

/** The sample, played to its end on a directory of its own and kept up, so that commands can be run on it as on any running system. */
final class PlayedSample implements AutoCloseable {

    private final Path directory;
    private final StringWriter told = new StringWriter();
    private final Sample sample = new Sample(new PrintWriter(told, true));
    private UpSystem system;

    private PlayedSample(Path directory) {
        this.directory = directory;
        this.system = sample.start(Installation.open(directory));
    }

    /** Plays it: some fifteen seconds. */
    static PlayedSample play() throws IOException, MessagingException {
        var played = new PlayedSample(Files.createTempDirectory("patai-sample"));
        try {
            played.sample.play(played.system);
            return played;
        } catch (IOException | MessagingException | RuntimeException e) {
            played.close();
            throw e;
        }
    }

    /** Its data directory. */
    Path directory() {
        return directory;
    }

    /** What it told while it was played. */
    String told() {
        return told.toString();
    }

    /** The system that runs on it now. */
    UpSystem system() {
        return system;
    }

    /** Runs a command on its data directory, in this process. */
    CommandRun run(String... words) {
        return CommandRun.of(onIt(words));
    }

    /** Runs a command on its data directory, in a process of its own. */
    CommandRun runInItsOwnProcess(String... words) {
        return CommandRun.inItsOwnProcess(onIt(words));
    }

    /** Stops the system, does something to its directory and starts the system again on the same data. */
    void whileStopped(Runnable what) {
        system.close();
        try {
            what.run();
        } finally {
            system = sample.start(Installation.open(directory));
        }
    }

    @Override
    public void close() throws IOException {
        system.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String[] onIt(String... words) {
        var all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = directory.toString();
        return all;
    }
}
