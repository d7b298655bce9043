package nz.patai.app.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nz.patai.ingest.domain.EntryWay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a request that did not come by mail. */
final class EntryOptions {

    @Option(
            names = "--channel",
            paramLabel = "WAY",
            required = true,
            description =
                    "How it came: phone, letter or transfer. FILE is then what is asked, word for word, as UTF-8 text; "
                            + "the scan of a letter; or the other agency's .eml.")
    @SuppressWarnings("NullAway.Init")
    private EntryWay channel;

    @Option(names = "--from-agency", paramLabel = "NAME", description = "The agency that transferred it.")
    private @Nullable String fromAgency;

    @Option(names = "--requester", paramLabel = "NAME", description = "Who asks.")
    private @Nullable String requester;

    @Option(
            names = "--reply-to",
            paramLabel = "ADDRESS",
            description = "Where the answer goes; default: the officer who enters it, who prints and posts it.")
    private @Nullable String replyTo;

    @Option(names = "--subject", paramLabel = "TEXT", description = "What it is about.")
    private @Nullable String subject;

    @Option(names = "--body", paramLabel = "ID", description = "The body asked; default: the first in agency.yaml.")
    private @Nullable String body;

    @Option(
            names = "--attach",
            paramLabel = "FILE",
            description = "A file that belongs to it, such as the scan; may be repeated.")
    private List<Path> attached = List.of();

    /**
     * The message to hand in.
     *
     * @param enteredBy the mail address of who enters it, to which the answer goes where no other is given
     */
    byte[] message(Path file, Instant received, String enteredBy) {
        if (isMail(file)) {
            if (replyTo != null) {
                throw new Failure("--reply-to goes with a text: take what is asked out of " + file
                        + " and attach it with --attach");
            }
            return read(file);
        }
        var about = subject == null ? "Request by " + channel : subject;
        var text = text(file);
        List<Path> files =
                text == null ? Stream.concat(Stream.of(file), attached.stream()).toList() : attached;
        return new EntryMessage(
                        requester,
                        replyTo == null ? enteredBy : replyTo,
                        about,
                        text == null ? "" : text,
                        files,
                        received,
                        null)
                .bytes();
    }

    /** What is said to the gateway. */
    Map<String, String> said(Instant received, String officer) {
        if ((fromAgency != null) != (channel == EntryWay.transfer)) {
            throw new Failure("--from-agency goes with --channel transfer, and that one needs it");
        }
        if (channel == EntryWay.taken_over) {
            throw new Failure("cases of another register are taken over with bin/patai import-cases");
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put("received", received.toString());
        said.put("channel", channel.name());
        said.put("entered_by", officer);
        if (body != null) {
            said.put("body", body);
        }
        if (fromAgency != null) {
            said.put("from_agency", fromAgency);
        }
        return said;
    }

    private static boolean isMail(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(
                    file + " cannot be read (" + e.getClass().getSimpleName() + "): check the path and the rights");
        }
    }

    /** What is asked; null where the file is no text, such as a scan. */
    private static @Nullable String text(Path file) {
        try {
            var text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new Failure(file + " is empty: write what is asked into it");
            }
            return text.indexOf('\0') < 0 && !text.startsWith("%PDF-") && !text.startsWith("{\\rtf") ? text : null;
        } catch (MalformedInputException e) {
            return null;
        } catch (IOException e) {
            throw new Failure(
                    file + " cannot be read (" + e.getClass().getSimpleName() + "): check the path and the rights");
        }
    }
}
