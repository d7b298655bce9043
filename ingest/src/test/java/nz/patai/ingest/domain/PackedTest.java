package nz.patai.ingest.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed in text, in winmail.dat and in attached messages. */
class PackedTest {

    private static final String HEADER = """
            From: a@b.example
            Date: Wed, 07 Feb 2024 09:14:02 +1300
            Message-ID: <1@b.example>
            """.replace("\n", "\r\n");

    private static final byte[] PDF = "%PDF-1.4 the minutes".getBytes(US_ASCII);

    @Test
    void opensWhatOutlookPacks() {
        var parsed = parsed(tnefMail(tnef()));

        assertThat(parsed.text()).isEqualTo("How many?\n");
        assertThat(parsed.attachments())
                .extracting(Attachment::name, Attachment::detectedType, Attachment::container, Attachment::sha256)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "winmail.dat", "application/vnd.ms-tnef", null, Sha256.hex(tnef())),
                        org.assertj.core.groups.Tuple.tuple(
                                "Minutes of M\u0101ori board.pdf",
                                "application/pdf",
                                "application/ms-tnef",
                                Sha256.hex(PDF)),
                        org.assertj.core.groups.Tuple.tuple(
                                "short.txt", "text/plain", "application/ms-tnef", Sha256.hex("words".getBytes(UTF_8))));
        assertThat(parsed.defects()).isEmpty();
    }

    @Test
    void opensAsMuchAsThereIsWhereverItBreaksOff() {
        var whole = tnef();
        for (var length = 7; length < whole.length; length++) {
            var read = TnefReader.read(java.util.Arrays.copyOf(whole, length), new Spent(MailLimits.DEFAULT));
            assertThat(read.files()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void readsWhateverStandsInWinmailDat() {
        var random = new Random(25_642);
        for (var round = 0; round < 2_000; round++) {
            var bytes = tnef();
            for (var i = 0; i < 1 + random.nextInt(8); i++) {
                bytes[6 + random.nextInt(bytes.length - 6)] = (byte) random.nextInt();
            }
            assertThat(TnefReader.read(bytes, new Spent(MailLimits.DEFAULT)).files())
                    .hasSizeLessThan(10);
        }
    }

    @Test
    void takesUuencodedFilesOutOfTheText() {
        var text = "See the file.\n\nbegin 644 minutes.pdf\n4)5!$1BTQ+C0@=&AE(&UI;G5T97,`\n`\nend\n\nWhy?\n";
        var parsed = parsed(plain(text));

        assertThat(parsed.text()).isEqualTo("See the file.\n\n\nWhy?\n");
        assertThat(parsed.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("minutes.pdf");
            assertThat(file.detectedType()).isEqualTo("application/pdf");
            assertThat(file.container()).isEqualTo("text/x-uuencode");
            assertThat(file.bytes()).isEqualTo(20);
            assertThat(file.sha256()).isEqualTo(Sha256.hex(PDF));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 words\nI begin with a question: why?\nend\n",
                "begin 644 minutes.pdf\n4)5!$1BTQ+C0@=&AE(&UI;G5T97,`\n`\nand no end\n",
                "begin with the minutes\nend\n",
                "begin 644 minutes.pdf\n4)5!$1BTQ+C0@=&AE(&UI;G5T97,`)))))))))))\n`\nend\n"
            })
    void leavesWhatOnlyLooksUuencodedInTheText(String text) {
        var parsed = parsed(plain(text));

        assertThat(parsed.text()).isEqualTo(text);
        assertThat(parsed.attachments()).isEmpty();
    }

    @Test
    void decodesAPartWhoseTransferEncodingIsUuencode() {
        var mail = plain("begin 644 x\n4)5!$1BTQ+C0@=&AE(&UI;G5T97,`\n`\nend\n")
                .replace(
                        "Content-Type: text/plain",
                        "Content-Transfer-Encoding: x-uuencode\r\nContent-Type: application/pdf; name=\"m.pdf\"");

        assertThat(parsed(mail).attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).isEqualTo(Sha256.hex(PDF)));
    }

    @Test
    void listsWhatAnAttachedMessageHoldsAndReadsItWhereThereIsNothingElse() {
        var inner = "From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n"
                + "--i\r\n\r\nHow many nationals?\r\n--i\r\nContent-Type: application/octet-stream; name=m.pdf\r\n\r\n"
                + new String(PDF, ISO_8859_1) + "\r\n--i--\r\n";
        var parsed = parsed(mixed("Content-Type: message/rfc822\r\n\r\n" + inner));

        assertThat(parsed.text()).isEqualTo("How many nationals?");
        assertThat(parsed.attachments()).extracting(Attachment::container).containsExactly(null, "message/rfc822");
        assertThat(parsed.attachments().getLast().detectedType()).isEqualTo("application/pdf");
        assertThat(parsed.defects()).extracting(Defect::code).contains(DefectCode.TEXT_OF_ATTACHED_MESSAGE);
    }

    @Test
    void countsMessagesWithinMessagesAsDeepAsTheyAre() {
        var mail = "From: a@b.example\r\n\r\nthe innermost";
        for (var depth = 0; depth < 30; depth++) {
            mail = "From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" + mail;
        }
        assertThat(MailParser.withDefaultLimits().parse(mail.getBytes(US_ASCII)))
                .isInstanceOfSatisfying(RejectedMail.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_DEEP);
                    assertThat(rejected.line()).endsWith("(the limit is 20)");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "T+AQE-n+AQE- koe, T\u0101n\u0101 koe",
        "1 +- 1, 1 + 1",
        "Hi Mom -+Jjo--!, Hi Mom -\u263a-!",
        "cut +AQ, cut",
    })
    void readsUtf7(String encoded, String text) {
        assertThat(Utf7.decode(encoded.getBytes(US_ASCII))).isNotNull();
        assertThat(String.valueOf(Utf7.decode(encoded.getBytes(US_ASCII))).strip())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx, UEsDBBQABgAIAAAAIQ==, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "report.pdf,  UEsDBBQABgAIAAAAIQ==, application/zip",
        "letter.doc,  0M8R4KGxGuEAAAAAAAAAAA==, application/msword",
        "photo.txt,   /9j/4AAQSkZJRgABAQAAAQ==, image/jpeg",
        "invoice.pdf, TVqQAAMAAAAEAAAA//8AALg=, application/x-msdownload",
        "words.pdf,   aG93IG1hbnk/, text/plain",
    })
    void tellsWhatAFileIsByItsBytes(String name, String base64, String type) {
        assertThat(FileTypes.byContent(Base64.getDecoder().decode(base64), name))
                .isEqualTo(type);
    }

    @Test
    void saysNothingOfBytesThatSayNothing() {
        assertThat(FileTypes.byContent(new byte[0], "a.pdf")).isNull();
        assertThat(FileTypes.byContent(new byte[] {1, 2, 3, 4, 0, (byte) 0xfe}, "a.pdf"))
                .isNull();
    }

    private static ParsedMail parsed(String mail) {
        return (ParsedMail) MailParser.withDefaultLimits().parse(mail.getBytes(ISO_8859_1));
    }

    private static String plain(String text) {
        return HEADER + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + text.replace("\n", "\r\n");
    }

    private static String mixed(String... parts) {
        var mail = new StringBuilder(HEADER).append("Content-Type: multipart/mixed; boundary=o\r\n\r\n");
        for (var part : parts) {
            mail.append("--o\r\n").append(part).append("\r\n");
        }
        return mail.append("--o--\r\n").toString();
    }

    private static String tnefMail(byte[] tnef) {
        return mixed(
                "Content-Type: text/plain\r\n\r\nHow many?\r\n",
                "Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(tnef));
    }

    /** Two files: one with MAPI properties, one as old programs write it. */
    private static byte[] tnef() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x223E9F78)
                .putShort((short) 1)
                .array());
        out.writeBytes(attribute(1, 0x00089006, new byte[] {0, 0, 1, 0}));
        out.writeBytes(attribute(1, 0x0002800C, "Body in the packet\0".getBytes(US_ASCII)));
        out.writeBytes(attribute(2, 0x00069002, new byte[14]));
        out.writeBytes(attribute(2, 0x00018010, "MINUTE~1.PDF\0".getBytes(US_ASCII)));
        out.writeBytes(attribute(2, 0x0006800F, PDF));
        out.writeBytes(attribute(2, 0x00069005, properties("Minutes of M\u0101ori board.pdf")));
        out.writeBytes(attribute(2, 0x00069002, new byte[14]));
        out.writeBytes(attribute(2, 0x00018010, "short.txt\0".getBytes(US_ASCII)));
        out.writeBytes(attribute(2, 0x0006800F, "words".getBytes(US_ASCII)));
        return out.toByteArray();
    }

    private static byte[] attribute(int level, int id, byte[] value) {
        return ByteBuffer.allocate(11 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) level)
                .putInt(id)
                .putInt(value.length)
                .put(value)
                .putShort((short) 0)
                .array();
    }

    /** A number, a named property, several values, and the long name behind them. */
    private static byte[] properties(String longName) {
        var name = (longName + '\0').getBytes(UTF_16LE);
        var out = ByteBuffer.allocate(200 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(4);
        out.putShort((short) 0x0003).putShort((short) 0x3705).putInt(1);
        out.putShort((short) 0x000B).putShort((short) 0x8001).put(new byte[16]);
        out.putInt(1).putInt(6).put("a\0b\0\0\0".getBytes(US_ASCII)).putShort((short) 0);
        out.putShort((short) 1).putShort((short) 0);
        out.putShort((short) 0x101F).putShort((short) 0x3A00).putInt(2);
        out.putInt(4)
                .put("x\0\0\0".getBytes(US_ASCII))
                .putInt(2)
                .put("\0\0".getBytes(US_ASCII))
                .putShort((short) 0);
        out.putShort((short) 0x001F)
                .putShort((short) 0x3707)
                .putInt(1)
                .putInt(name.length)
                .put(name);
        return java.util.Arrays.copyOf(out.array(), (out.position() + 3) / 4 * 4);
    }
}
