package nz.patai.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Invented requests, half of them sent by SMTP and half handed in as files, sent again until they were taken, as a mail server does. */
final class Correspondence {

    static final String MAILBOX = "oia@ministry.example";
    private static final int FIRST_THREAD = 40_000;

    private final Path files;
    private final Map<String, byte[]> bySmtp = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private int written;

    /** With a new folder for those that are handed in as files. */
    Correspondence(Path files) throws IOException {
        this.files = Files.createDirectories(files);
    }

    /** Writes further requests, each in a thread of its own. */
    void write(int more) throws IOException {
        for (var i = 0; i < more; i++) {
            var thread = "fyi-" + (FIRST_THREAD + written);
            var mail = mail(FIRST_THREAD + written);
            if (written++ % 2 == 0) {
                bySmtp.put(thread, mail);
            } else {
                Files.write(files.resolve(thread + ".eml"), mail);
            }
        }
    }

    /** How many requests were written in all. */
    int size() {
        return written;
    }

    /** Sends what was not answered with 250 yet; tells after each 250 how many there were. */
    void sendTheRest(int port, java.util.function.IntConsumer after250) {
        var client = new SmtpClient(port);
        var answered = 0;
        for (var mail : bySmtp.entrySet()) {
            if (!taken.contains(mail.getKey()) && client.send(mail.getValue(), MAILBOX)) {
                taken.add(mail.getKey());
                after250.accept(++answered);
            }
        }
    }

    /** Threads whose mail was answered with 250. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** Sends all that goes by SMTP once more; true where each was answered with 250. */
    boolean sendAllAgain(int port) {
        var client = new SmtpClient(port);
        return bySmtp.values().stream().allMatch(m -> client.send(m, MAILBOX));
    }

    /** True where all that goes by SMTP was answered with 250. */
    boolean allTaken() {
        return taken.containsAll(bySmtp.keySet());
    }

    /** Hands in the files, known or not. */
    CommandRun handIn(Path data) {
        return CommandRun.of("ingest", files.toString(), "--data", data.toString());
    }

    private static byte[] mail(int number) {
        var address =
                "fyi-request-%d-%08x@requests.fyi.org.nz".formatted(number, number * 2_654_435_761L & 0xffffffffL);
        return """
                From: "Requester %d" <%s>
                To: "OIA requests at the Ministry" <%s>
                Subject: Official Information request - Matter %d
                Date: Wed, 07 Feb 2024 09:12:04 +1300
                Message-ID: <%d.kill@mail.example>
                Content-Type: text/plain; charset="utf-8"
                MIME-Version: 1.0

                Dear Ministry,

                How many letters on matter %d did you receive in 2023?

                Yours faithfully,

                Requester %d
                """.formatted(number, address, MAILBOX, number, number, number, number)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
