package nz.patai.ingest.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxReaderTest {

    private static final String SEPARATOR = "From robin@home.example Mon Feb  5 10:00:00 2024\n";
    private static final int LIMIT = 1_000_000;

    @Test
    void givesEachMessageWithoutSeparatorAndClosingBlankLine() {
        String mbox = SEPARATOR + "Subject: 1\n\none\n\n" + SEPARATOR + "Subject: 2\n\ntwo\n\n\n" + SEPARATOR
                + "Subject: 3\n\n3";

        assertThat(texts(mbox)).containsExactly("Subject: 1\n\none\n", "Subject: 2\n\ntwo\n\n", "Subject: 3\n\n3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From MAILER-DAEMON Mon Nov 24 03:22:00 2026\n",
                "From - Mon Nov 24 03:22:00 2026\r\n",
                "From a b@c Mon, 24 Nov 2026 03:22:00 +1300\n",
                "From someone@home.example\n",
                "From x Mon Nov 24 03:22:00 NZDT 2026\n"
            })
    void knowsTheSeparatorsThatProgramsWrite(String separator) {
        assertThat(texts(separator + "Subject: 1\n\n1\n\n" + separator + "Subject: 2\n\n2\n"))
                .hasSize(2);
    }

    @Test
    void keepsATextLineThatBeginsLikeASeparator() {
        String body = "Subject: 1\n\nDear all\n\nFrom 9 to 5 we are open.\nFrom Monday on we are not.\n";

        assertThat(texts(SEPARATOR + body)).containsExactly(body);
    }

    @Test
    void undoesTheQuotingOfFromLines() {
        assertThat(texts(SEPARATOR + "Subject: 1\n\n>From here\n>>From there\n> From afar\n"))
                .containsExactly("Subject: 1\n\nFrom here\n>From there\n> From afar\n");
    }

    @Test
    void splitsWhereTheBlankLineBeforeASeparatorWasLost() {
        assertThat(texts(SEPARATOR + "Subject: 1\n\ncut\n" + SEPARATOR + "Subject: 2\n\n2\n"))
                .hasSize(2);
    }

    @Test
    void keepsBytesAndLineEndsAsTheyAre() {
        String body = "Subject: 1\r\n\r\n\u00ff\u0000\rx\n" + "y".repeat(200_000) + "\r\n";

        assertThat(texts(SEPARATOR + body + "\r\n" + SEPARATOR + "Subject: 2\n\n"))
                .containsExactly(body, "Subject: 2\n");
    }

    @Test
    void passesOverATooLargeMessageOnly() {
        String large = "Subject: 2\n\n" + "z".repeat(LIMIT) + "\n";

        List<MailEntry> entries =
                entries(SEPARATOR + "Subject: 1\n\n1\n\n" + SEPARATOR + large + "\n" + SEPARATOR + "Subject: 3\n");

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).isEqualTo(new MailEntry.TooLarge(Path.of("m.mbox"), 2, large.length(), LIMIT));
        assertThat(entries.get(2).ordinal()).isEqualTo(3);
    }

    @Test
    void givesNothingForNothing() {
        assertThat(entries("")).isEmpty();
    }

    @Test
    void reportsAReadErrorAfterTheMessagesBeforeIt() {
        byte[] good =
                (SEPARATOR + "Subject: 1\n\n1\n\n" + SEPARATOR + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        MboxReader reader = new MboxReader(
                Path.of("m.mbox"), new SequenceInputStream(new ByteArrayInputStream(good), brokenDisk()), LIMIT);

        assertThat(reader.next()).isInstanceOf(MailEntry.Raw.class);
        assertThat(reader.next()).isEqualTo(new MailEntry.Unreadable(Path.of("m.mbox"), 2, "IOException"));
    }

    private static InputStream brokenDisk() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken disk");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("broken disk");
            }
        };
    }

    private static List<String> texts(String mbox) {
        return entries(mbox).stream()
                .map(entry -> new String(((MailEntry.Raw) entry).bytes(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static List<MailEntry> entries(String mbox) {
        byte[] bytes = mbox.getBytes(StandardCharsets.ISO_8859_1);
        MboxReader reader = new MboxReader(Path.of("m.mbox"), new ByteArrayInputStream(bytes), LIMIT);
        List<MailEntry> entries = new ArrayList<>();
        for (MailEntry entry = reader.next(); entry != null; entry = reader.next()) {
            entries.add(entry);
        }
        return entries;
    }
}
