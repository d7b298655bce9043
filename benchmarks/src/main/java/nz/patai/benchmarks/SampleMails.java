package nz.patai.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Mails as an agency gets them, with the header that mail systems leave on the way. */
@SuppressWarnings("InlineFormatString") // the templates are long: they stand together above
final class SampleMails {

    private static final String TRACE = """
            Received: from mx.agency.example (10.0.0.%1$d) by store.agency.example with ESMTPS id A%1$d for <oia@agency.example>;
             Wed, 07 Feb 2024 09:14:0%1$d +1300
            ARC-Authentication-Results: i=%1$d; mx.agency.example 1; spf=pass smtp.mailfrom=bounces.requests.fyi.org.nz; dkim=pass
             header.d=requests.fyi.org.nz; dmarc=pass header.from=requests.fyi.org.nz
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; s=key%1$d; d=requests.fyi.org.nz; h=From:To:Subject:Date:Message-ID;
             bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29
             ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8g
            """;
    private static final String HEADER = """
            From: Pat Sample <fyi-request-31001-0a1b2c3d@requests.fyi.org.nz>
            To: OIA/LGOIMA requests at Agency <oia@agency.example>
            Subject: Official Information request - =?UTF-8?Q?M=C4=81ori_wards?=
            Date: Wed, 07 Feb 2024 09:14:02 +1300
            Message-ID: <ogm-31001@requests.fyi.org.nz>
            MIME-Version: 1.0
            """;
    private static final String QUESTION =
            "%d. How many licences did the M\u0101ori unit issue in that year, to whom, and which were refused or withdrawn since?\n\n";
    private static final String FOOTER = "-".repeat(67) + """

            This is an Official Information request made via the FYI website.

            Please use this email address for all replies to this request:
            fyi-request-31001-0a1b2c3d@requests.fyi.org.nz

            Disclaimer: This message and any reply that you make will be published on the internet.
            """ + "-".repeat(67) + "\n";
    private static final String PARTS = """
            --b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            %s
            --b
            Content-Type: application/pdf; name="minutes.pdf"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="minutes.pdf"

            %s
            --b--
            """;
    private static final int FILE_BYTES = 1_000_000;

    private SampleMails() {}

    /** Each kind with one mail of it. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> mails = new LinkedHashMap<>();
        mails.put("a request as the site sends it", mail("Content-Type: text/plain; charset=UTF-8\n", body(8)));
        mails.put("a request of forty questions", mail("Content-Type: text/plain; charset=UTF-8\n", body(40)));
        mails.put("a request in HTML", mail("Content-Type: text/html; charset=UTF-8\n", html()));
        mails.put("a request with a file of 1 MB", mail("Content-Type: multipart/mixed; boundary=\"b\"\n", withFile()));
        return mails;
    }

    private static byte[] mail(String type, String body) {
        var mail = new StringBuilder();
        for (var hop = 1; hop <= 4; hop++) {
            mail.append(TRACE.formatted(hop));
        }
        return mail.append(HEADER)
                .append(type)
                .append("Content-Transfer-Encoding: 8bit\n\n")
                .append(body)
                .toString()
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    private static String body(int questions) {
        var body = new StringBuilder(
                "T\u0113n\u0101 koe,\n\nUnder the Official Information Act I ask for the following.\n\n");
        for (var i = 1; i <= questions; i++) {
            body.append(QUESTION.formatted(i));
        }
        return body + "Yours faithfully,\n\nPat Sample\n\n" + FOOTER;
    }

    private static String html() {
        var html = new StringBuilder("<html><head><style>p{margin:0}</style></head><body>");
        for (var line : body(8).split("\n", -1)) {
            html.append("<p class=\"MsoNormal\"><span style=\"font-family:Calibri\">")
                    .append(line)
                    .append("</span></p>\n");
        }
        return html + "</body></html>\n";
    }

    private static String withFile() {
        var file = new byte[FILE_BYTES];
        new Random(25_642).nextBytes(file);
        System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, file, 0, 8);
        return PARTS.formatted(
                body(8), Base64.getMimeEncoder().encodeToString(file).replace("\r", ""));
    }
}
