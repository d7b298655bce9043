package nz.patai.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToLongFunction;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.ingest.domain.WrittenText;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * How fast mail is read, to the words that a person wrote and its files described, against mime4j building its DOM of the same bytes.
 *
 * <p>Ours reads within limits, hashes the mail and each file, and finds the words; mime4j keeps its parts and looks into none.
 */
public final class ParseBench {

    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 500_000_000L;

    private ParseBench() {}

    /** One line for each kind of mail. */
    public static void main(String[] args) {
        SampleMails.all().forEach((kind, mail) -> {
            var ratio = Ratio.of(WARM_UPS, ROUNDS, List.of(mail), ParseBench::ours, ParseBench::theirs);
            System.out.println(ratio.line(kind + " read to its text and files, against mime4j's DOM", "mails/s"));
        });
    }

    private static double ours(List<byte[]> mails) {
        var parser = MailParser.withDefaultLimits();
        return rate(
                mails,
                mail -> parser.parse(mail) instanceof ParsedMail parsed
                        ? WrittenText.of(parsed).text().length()
                        : 1);
    }

    private static double theirs(List<byte[]> mails) {
        return rate(mails, ParseBench::dom);
    }

    private static double rate(List<byte[]> mails, ToLongFunction<byte[]> read) {
        var start = System.nanoTime();
        long work = 0;
        long count = 0;
        while (System.nanoTime() - start < ROUND_NANOS) {
            for (var mail : mails) {
                work += read.applyAsLong(mail);
            }
            count += mails.size();
        }
        if (work == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static long dom(byte[] mail) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            var message = builder.parseMessage(new ByteArrayInputStream(mail));
            var fields = message.getHeader().getFields().size();
            message.dispose();
            return fields;
        } catch (MimeIOException e) {
            return 1; // a mail that it refuses costs it less
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
