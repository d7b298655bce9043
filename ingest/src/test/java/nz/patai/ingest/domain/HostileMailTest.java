package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMailTest {

    private static final MailParser PARSER = MailParser.withDefaultLimits();
    private static final MailLimits SMALL = new MailLimits(10_000, 20, 2_000, 1_000, 3, 5, 500);

    static Stream<Path> mails() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/test/resources/mail"))) {
            return found.filter(path -> path.endsWith("input.eml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void givesAResultForEveryBeginningOfAMail(Path path) throws IOException {
        byte[] raw = Files.readAllBytes(path);
        int step = Math.max(1, raw.length / 150);
        for (int length = 0; length < raw.length; length += step) {
            assertThat(ParseLine.of("x", PARSER.parse(Arrays.copyOf(raw, length)), FyiSite.DEFAULT)
                            .status())
                    .isIn("parsed", "rejected");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void givesTheSameResultTwiceForAMailWithRandomBytesChanged(Path path) throws IOException {
        byte[] raw = Files.readAllBytes(path);
        Random random = new Random(25642);
        for (int round = 0; round < 60 && raw.length > 0; round++) {
            byte[] changed = raw.clone();
            for (int i = 0; i < 8; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(PARSER.parse(changed)).isEqualTo(PARSER.parse(changed));
        }
    }

    @Test
    void rejectsWhatIsOverALimitAndSaysWhichOne() {
        String part = "--b\n\nx\n";
        String head = "From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n";

        assertThat(reason(head + part.repeat(6))).isEqualTo(RejectReason.TOO_MANY_PARTS);
        assertThat(reason("From: a@x.example\n\n" + "x".repeat(501))).isEqualTo(RejectReason.TEXT_TOO_LARGE);
        assertThat(reason("From: a@x.example\n\n" + "x".repeat(10_001))).isEqualTo(RejectReason.MESSAGE_TOO_LARGE);
        assertThat(reason("From: a@x.example\n" + "X: y\n".repeat(30) + "\n"))
                .isEqualTo(RejectReason.TOO_MANY_HEADER_FIELDS);
        assertThat(reason("From: a@x.example\nX: " + "y".repeat(1_500) + "\n\n"))
                .isEqualTo(RejectReason.HEADER_TOO_LONG);
    }

    @Test
    void readsMailMadeToBeSlow() {
        var footer = "-".repeat(67) + "\nuse this email address for all replies to this request:\n"
                + "fyi-request-31001-0a1b2c3d@requests.fyi.org.nz\n" + "-".repeat(67) + "\n\n";
        List<String> mails = List.of(
                "From: a@x.example\n" + "broken\n".repeat(100_000) + "Subject: x\n\nWhy?",
                "From: a@x.example\n" + " \n".repeat(100_000) + "Subject: x\n\nWhy?",
                "From: a@x.example\n\n" + "begin 644 a\n#86)C\n".repeat(50_000),
                "From: a@x.example\n\n" + "> a\n\nOn b wrote:\n".repeat(50_000),
                "From: a@x.example\n\n" + footer + "x".repeat(1_000_000) + "\n",
                "From: a@x.example\n\n" + footer + "this is external ".repeat(50_000) + "\n",
                "From: a@x.example\nSubject: Re: x\n\n" + "From: a\nSent: b\nTo: c\n".repeat(50_000),
                "From: a@x.example\nContent-Type: text/plain; charset=utf-7\n\n" + "+AQE-+".repeat(200_000),
                "From: a@x.example\nContent-Type: text/html\n\n" + "<a href=\"https://x.example\">".repeat(50_000));
        for (String mail : mails) {
            var result = PARSER.parse(mail.getBytes(StandardCharsets.UTF_8));
            assertThat(ParseLine.of("x", result, FyiSite.DEFAULT).status()).isIn("parsed", "rejected");
        }
    }

    @Test
    void readsTextsMadeToBeSlow() {
        List<String> texts = List.of(
                "a".repeat(200_000) + "@" + "-".repeat(100_000),
                "request-1-".repeat(50_000),
                "On " + "x ".repeat(100_000),
                "CAUTION: ".repeat(50_000),
                "=?utf-8?q?".repeat(50_000),
                "use this email address for all replies\n".repeat(10_000),
                "https://a.safelinks.protection.outlook.com/".repeat(20_000),
                "(".repeat(200_000));
        for (String text : texts) {
            assertThat(WrittenText.of(text, true).text()).isNotNull();
            assertThat(RequestAddress.findAll(text)).isEmpty();
            assertThat(AddressList.parse(List.of(text))).isNotNull();
            assertThat(EncodedWords.decode(text)).isNotNull();
            assertThat(SubjectLine.of(text).title()).isNotNull();
            assertThat(HtmlText.of("<div>".repeat(20_000) + text)).isNotNull();
        }
    }

    private static RejectReason reason(String text) {
        return switch (new MailParser(SMALL).parse(Mails.raw(text))) {
            case RejectedMail rejected -> rejected.reason();
            case ParsedMail _ -> throw new AssertionError("parsed");
        };
    }
}
