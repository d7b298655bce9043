package nz.patai.app.sample;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import nz.patai.app.command.Failure;
import nz.patai.app.command.LetterFiles;
import nz.patai.app.command.RegisterCommand;
import nz.patai.app.up.Installation;
import nz.patai.app.up.UpSystem;
import nz.patai.runtime.time.TimeSource;

/** The sample, from an empty directory to its summary. */
public final class Sample {

    private final PrintWriter out;
    private final Play play = Play.read();

    /** Tells its story to a writer. */
    public Sample(PrintWriter out) {
        this.out = out;
    }

    /** Starts the system for the sample on a directory, which is marked as simulated for good. */
    public UpSystem start(Installation installation) {
        if (!installation.data().isSimulated() && hasHistory(installation)) {
            throw new Failure(installation.data().root()
                    + " holds a real system: the sample needs a directory of its own (--data DIR)");
        }
        Instant begins = play.starts().toInstant();
        TimeSource deployTime = () -> begins;
        return UpSystem.start(installation, UpSystem.Parts.ALL, true, deployTime, what -> {
            out.println("starting " + what);
            out.flush();
        });
    }

    /** Plays it and prints the summary. */
    public void play(UpSystem system) throws IOException, MessagingException {
        try (var player = new Player(system, play, out)) {
            player.play();
            var desk = player.desk(system.agency().officers().getFirst().id());
            out.printf("%nThe register on %s:%n%n", play.ends());
            var rows = desk.get("/api/register");
            RegisterCommand.print(rows, false, out);
            out.printf("%nLetters that were sent:%n%n");
            var letters =
                    new LetterFiles(desk, system.installation().data().root().resolve("letters"));
            for (var row : rows) {
                var id = row.path("id").asText();
                if (!"set-aside".equals(row.path("status").asText())) {
                    for (var file : letters.sent(desk.get("/api/request", "id", id))) {
                        out.printf("  %-22s %s%n", id, file);
                    }
                }
            }
            out.printf("%nAll mail that left: %s%n", system.addresses().get(UpSystem.MAIL_OUT));
            out.flush();
        }
    }

    private static boolean hasHistory(Installation installation) {
        var entries = installation.data().broker().toFile().list();
        return entries != null && entries.length > 0;
    }
}
