package nz.patai.ingest.kill;

import java.nio.charset.StandardCharsets;
import nz.patai.ingest.domain.MailId;

/**
 * One invented request; each in a thread of its own.
 *
 * @param number its number on the site
 */
record Post(int number) {

    private static final long ODD = 2_654_435_761L;

    /** The message, byte for byte the same at each call. */
    byte[] message() {
        var address = "fyi-request-%d-%08x@requests.fyi.org.nz".formatted(number, number * ODD & 0xffffffffL);
        return """
                From: "Requester %1$d" <%2$s>
                To: "OIA requests at the Ministry" <oia@ministry.example>
                Subject: Official Information request - Matter %1$d
                Date: Wed, 07 Feb 2024 09:12:04 +1300
                Message-ID: <%1$d.kill@mail.example>
                Content-Type: text/plain; charset="utf-8"
                MIME-Version: 1.0

                Dear Ministry,

                How many letters on matter %1$d did you receive in 2023?

                Yours faithfully,

                Requester %1$d
                """.formatted(number, address).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Under which the history has it. */
    String mailId() {
        return MailId.of(message()).value();
    }
}
