package nz.patai.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nz.patai.event.MailReceived;
import nz.patai.ingest.domain.Arrival;
import nz.patai.ingest.gateway.Envelope;
import nz.patai.ingest.gateway.IncomingMail;
import nz.patai.ingest.gateway.MailRecording;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;

/** Mail of the golden folders and mail written in tests, as the gateway keeps it. */
record MailInbox(ServiceContext context) {

    static final Instant WED_2024_02_07_0914 = Instant.parse("2024-02-06T20:14:02Z");

    static final String HEADER = """
            From: Pat Sample <fyi-request-31001-0a1b2c3d@requests.fyi.org.nz>
            To: OIA requests at Ministry <oia@ministry.example>
            Date: Wed, 07 Feb 2024 09:14:02 +1300
            Message-ID: <ogm-ID@requests.fyi.org.nz>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            """;

    Event<MailReceived> golden(String name) {
        return kept(bytes(name));
    }

    /** A golden mail as text with LF line ends. */
    String raw(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/mail", name, "input.eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail from the site; ids tell mails apart. */
    Event<MailReceived> fromSite(String id, String subject, String text) {
        return kept(HEADER.replace("ID@", id + "@") + "Subject: " + subject + "\n\n" + text + "\n");
    }

    Event<MailReceived> kept(String text) {
        return kept(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Event<MailReceived> kept(byte[] raw) {
        return kept(raw, WED_2024_02_07_0914, List.of("oia@ministry.example"));
    }

    Event<MailReceived> kept(byte[] raw, Instant at, List<String> recipients) {
        var mail = new IncomingMail(raw, new Envelope("bounce@ses.example", recipients), new Arrival.BySmtp(at), at);
        return MailRecording.of(context, (chunk, recordedAt) -> {
                    throw new AssertionError("no mail here is that large");
                })
                .event(mail);
    }
}
