package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come by telephone, on paper, from another agency, and from the register before: entered by command, on a running system. */
class EnterTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Pacific/Auckland"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void takesWhatDoesNotComeByMailEachOnceWithItsOwnDayZero() throws IOException {
        var data = directory.resolve("live");
        var call = write("call.txt", "1. How many dogs were registered in 2023?\n2. How many complaints were there?\n");
        var scan = write("scan.pdf", "%PDF-1.4 a scan");
        try (var up = UpProcess.start(data)) {
            assertThat(enter(
                            data,
                            call,
                            "phone",
                            "--requester",
                            "M\u0101rama Hughes",
                            "--subject",
                            "Dogs",
                            "--attach",
                            scan))
                    .isEqualTo("1 new, 0 known, 0 rejected");
            assertThat(enter(
                            data,
                            call,
                            "phone",
                            "--requester",
                            "M\u0101rama Hughes",
                            "--subject",
                            "Dogs",
                            "--attach",
                            scan))
                    .as("the same call again")
                    .isEqualTo("0 new, 1 known, 0 rejected");
            assertThat(enter(data, call, "letter", "--subject", "Ferries", "--body", "harbour-council"))
                    .isEqualTo("1 new, 0 known, 0 rejected");
            assertThat(enter(data, call, "transfer", "--subject", "Buses", "--from-agency", "Ministry of Others"))
                    .isEqualTo("1 new, 0 known, 0 rejected");
            assertThat(CommandRun.of(
                                    "ingest",
                                    "--data",
                                    data.toString(),
                                    "--received",
                                    today.toString(),
                                    "--channel",
                                    "letter",
                                    scan)
                            .lines())
                    .as("a scan alone, of somebody without mail")
                    .containsExactly("1 new, 0 known, 0 rejected");
            takesOverOpenCases(data);
            showsThem(data);
            assertThat(up.stop()).isZero();
        }
        assertThat(subjects(data))
                .as("who is acknowledged, and who was before")
                .anyMatch(subject -> subject.contains("Dogs"))
                .noneMatch(subject -> subject.contains("Boats"));
    }

    private void takesOverOpenCases(Path data) throws IOException {
        var cases = """
                reference,received,reply_to,requester,subject,text
                OLD-2026-17,%1$s,fyi-request-31500-0a1b2c3d@requests.fyi.org.nz,Pat,Boats,"How many boats?
                And when?"
                OLD-2026-18,%1$s,sam@home.example,,,How many buses?
                """.formatted(today.minusDays(3));
        var wrong = CommandRun.of(
                "import-cases", "--data", data.toString(), write("wrong.csv", cases + "OLD-2026-17,x,nobody,,,\n"));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("nothing was taken over", "row 4: reference OLD-2026-17 stands there twice");

        for (var expected : new String[] {"2 new, 0 known, 0 rejected", "0 new, 2 known, 0 rejected"}) {
            var run = CommandRun.of("import-cases", "--data", data.toString(), write("cases.csv", cases));
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.lines()).containsExactly(expected);
        }
    }

    private void showsThem(Path data) {
        var register = CommandRun.of("register", "--data", data.toString());
        assertThat(register.lines())
                .anyMatch(line -> line.contains("fyi-31500") && line.contains("OLD-2026-17") && line.contains("Boats"))
                .anyMatch(line -> line.contains("OLD-2026-18"))
                .anyMatch(line -> line.matches(".*DOIA \\d{4}-1662 .*Dogs.*"))
                .anyMatch(line -> line.matches(".*IRC-7466 .*Ferries.*"))
                .anyMatch(line -> line.matches(".*DOIA \\d{4}-1663 .*Buses.*"));
        var buses = register.lines().stream()
                .filter(line -> line.contains("Buses"))
                .findFirst()
                .orElseThrow();
        assertThat(CommandRun.of("show", "--data", data.toString(), buses.split(" ", 2)[0])
                        .out())
                .contains("transferred to us by Ministry of Others", "received " + today.minusDays(1));
    }

    private String enter(Path data, String file, String channel, String... more) {
        var words = Stream.concat(
                Stream.of(
                        "ingest",
                        "--data",
                        data.toString(),
                        "--received",
                        today.minusDays(1).toString()),
                Stream.concat(Stream.of("--channel", channel, "--reply-to", "m@home.example"), Stream.of(more)));
        var run = CommandRun.of(Stream.concat(words, Stream.of(file)).toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.lines().getFirst();
    }

    private static Stream<String> subjects(Path data) throws IOException {
        try (var mails = Files.list(data.resolve("mail/outgoing/new"))) {
            return mails
                    .map(EnterTest::read)
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("Subject: Re:"))
                    .toList()
                    .stream();
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
