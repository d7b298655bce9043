package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mail made to exhaust whoever reads it: long runs of what patterns look for. A step that takes the square of the length shows as a build that
 * hangs.
 */
class IntricateMailTest {

    private static final String ADDRESS = "fyi-request-31001-0a1b2c3d@requests.fyi.org.nz";

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "fyi-request-" + i + "-0a1b2c3d@requests.fyi.org.nz")
                .collect(Collectors.joining(" "));
    }

    static Stream<String> mails() {
        var times = 3_000;
        return Stream.of(
                Mails.FROM_SITE + "Subject: " + "[EXT] ".repeat(times) + "\n\nHello\n",
                Mails.FROM_SITE + "Subject: " + "Re: ".repeat(times) + "\n\nHello\n",
                Mails.FROM_SITE + "Subject: " + "out of office ".repeat(times) + "\n\nHello\n",
                Mails.FROM_SITE + "Subject: " + "=?utf-8?q?a?= ".repeat(times) + "\n\nHello\n",
                "From: " + "(".repeat(times) + "a@b.example\nSubject: x\n\nHello\n",
                "From: " + "\"a\" <b@c.example>, ".repeat(times) + "\nSubject: x\n\nHello\n",
                Mails.FROM_SITE + "Subject: x\n\n" + "> ".repeat(200_000) + "\nOn " + "x ".repeat(200_000) + "wrote:\n",
                Mails.FROM_SITE + "Subject: x\n\n" + "-".repeat(600_000) + "\n",
                Mails.FROM_SITE + "Subject: x\nContent-Type: text/html\n\n" + "<div>".repeat(100_000) + "\n",
                Mails.FROM_SITE + "Subject: x\n\na" + "\u0301\u0316".repeat(170_000) + "\n",
                Mails.FROM_SITE + "Subject: x\n\n" + "official information request ".repeat(24_000)
                        + "\nPlease use this email address for all replies to this request:\n" + ADDRESS + "\n",
                Mails.FROM_SITE + "Subject: x\nContent-Type: text/html\n\n<ol>" + "<li>".repeat(170_000) + "\n",
                Mails.FROM_SITE + "Subject: x\n\nHello\n" + "\n".repeat(300_000) + ">\n".repeat(170_000),
                "Return-Path: <>\n" + Mails.FROM_ANYONE + "Subject: " + "deliver".repeat(4_500) + "\n\nHello\n",
                Mails.FROM_SITE + "Subject: x\n\nUse this email address for all replies\n" + addresses(15_000) + "\n",
                Mails.FROM_SITE + "Subject: x\n\n" + "https://x.safelinks.protection.outlook.com/?url=".repeat(10_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mails")
    void isReadToItsEndWithinAnOrdinaryStack(String text) {
        var raw = Mails.raw(text);
        assertThat(FirstSight.of(raw, MailParser.withDefaultLimits(), FyiSite.DEFAULT))
                .isNotNull();
        if (MailParser.withDefaultLimits().parse(raw) instanceof ParsedMail mail) {
            var identity = FyiIdentity.find(mail, FyiSite.DEFAULT);
            assertThat(ContentFingerprint.of(mail).value()).hasSize(64);
            assertThat(MailKind.decide(mail, identity, true)).isNotNull();
        }
    }
}
