package nz.patai.ingest.domain;

import java.nio.charset.StandardCharsets;

/** Mail written in tests, with LF for CRLF. */
final class Mails {

    static final String FROM_SITE = "From: Pat Sample <fyi-request-31001-0a1b2c3d@requests.fyi.org.nz>\n";
    static final String FROM_ANYONE = "From: Robin Example <robin@home.example>\n";

    private Mails() {}

    static byte[] raw(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static ParsedMail parsed(String text) {
        return switch (MailParser.withDefaultLimits().parse(raw(text))) {
            case ParsedMail mail -> mail;
            case RejectedMail rejected -> throw new AssertionError(rejected.line());
        };
    }

    /** The site's notice with an address, as it stands under a mail. */
    static String footer(String address) {
        var rule = "-".repeat(67);
        return "\n" + rule + "\n\nPlease use this email address for all replies to this request:\n" + address + "\n\n"
                + rule + "\n";
    }
}
