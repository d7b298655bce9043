package nz.patai.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the cases of a register before; every row is as it must be, or none is given. */
final class OpenCases {

    private static final List<String> NEEDED = List.of("reference", "received", "reply_to");
    private static final int MOST_TOLD = 20;

    private final Path file;
    private final List<String> bodies;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    OpenCases(Path file, List<String> bodies) {
        this.file = file;
        this.bodies = bodies;
    }

    /** A case: its message, and what is said with it. */
    record OpenCase(String reference, EntryMessage entry, Map<String, String> said) {

        byte[] message() {
            return entry.bytes();
        }
    }

    /**
     * Reads all of them.
     *
     * @throws Failure that names every row that is wrong, where there is one
     */
    List<OpenCase> read() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        List<OpenCase> cases = new ArrayList<>();
        try (var in = Files.newBufferedReader(file);
                var rows = format.parse(in)) {
            if (!rows.getHeaderNames().containsAll(NEEDED)) {
                throw new Failure(file
                        + ": its first line must name the columns reference,received,reply_to and text or text_file");
            }
            for (var row : rows) {
                read(row, cases);
            }
        } catch (IOException e) {
            throw new Failure(file + " cannot be read as CSV in UTF-8: " + e.getMessage());
        }
        if (!wrong.isEmpty()) {
            throw new Failure("nothing was taken over, for " + wrong.size() + " rows of " + file + " are wrong:\n"
                    + String.join("\n", wrong.subList(0, Math.min(MOST_TOLD, wrong.size()))));
        }
        return cases;
    }

    private void read(CSVRecord row, List<OpenCase> cases) {
        try {
            cases.add(openCase(row));
        } catch (Failure | DateTimeException | IOException e) {
            wrong.add("row " + (row.getRecordNumber() + 1) + ": "
                    + (e instanceof DateTimeException ? "received is no day such as 2024-02-07" : e.getMessage()));
        }
    }

    private OpenCase openCase(CSVRecord row) throws IOException {
        for (var column : NEEDED) {
            if (value(row, column).isEmpty()) {
                throw new Failure(column + " is missing");
            }
        }
        var reference = value(row, "reference");
        if (!references.add(reference)) {
            throw new Failure("reference " + reference + " stands there twice");
        }
        var received = Receipts.of(value(row, "received"));
        if (received.isAfter(Instant.now())) {
            throw new Failure("received has yet to come");
        }
        var requester = value(row, "requester");
        var subject = value(row, "subject");
        var entry = new EntryMessage(
                requester.isEmpty() ? null : requester,
                value(row, "reply_to"),
                subject.isEmpty() ? "Request " + reference : subject,
                text(row),
                List.of(),
                received,
                reference);
        entry.bytes(); // an address that is none is found before anything is taken
        return new OpenCase(reference, entry, said(row, reference, received));
    }

    private Map<String, String> said(CSVRecord row, String reference, Instant received) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("received", received.toString());
        said.put("reference", reference);
        var body = value(row, "body");
        if (!body.isEmpty()) {
            if (!bodies.contains(body)) {
                throw new Failure("body " + body + " is not in agency.yaml");
            }
            said.put("body", body);
        }
        return said;
    }

    private String text(CSVRecord row) throws IOException {
        var text = value(row, "text");
        var beside = value(row, "text_file");
        if (text.isEmpty() == beside.isEmpty()) {
            throw new Failure("give text or text_file, and not both");
        }
        return text.isEmpty()
                ? Files.readString(file.toAbsolutePath().resolveSibling(beside)).strip()
                : text;
    }

    private static String value(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }
}
