package nz.patai.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import nz.patai.ingest.domain.ContentFingerprint;
import nz.patai.ingest.domain.FyiIdentity;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailKind;
import nz.patai.ingest.domain.MailLimits;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.ParseLine;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.ingest.domain.ThreadId;

/**
 * What the fuzzer feeds: everything that is done with the bytes of a mail before a person sees it. Any exception is a find, and so is a mail
 * that takes more than a second of the processor.
 */
public final class MailFuzz {

    private static final MailParser PARSER = new MailParser(MailLimits.DEFAULT);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 1_000_000_000L;

    static {
        // what is loaded with the first mail is no fault of that mail
        PARSER.parse("From: a@b.example\nContent-Type: image/x\n\nbytes".getBytes(StandardCharsets.US_ASCII));
    }

    private MailFuzz() {}

    /** Reads the bytes as the intake does. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        var start = THREADS.getCurrentThreadCpuTime();
        var result = PARSER.parse(bytes);
        ParseLine.of("fuzz", result, FyiSite.DEFAULT);
        if (result instanceof ParsedMail mail) {
            var identity = FyiIdentity.find(mail, FyiSite.DEFAULT);
            ThreadId.of(mail, identity);
            ContentFingerprint.of(mail);
            MailKind.decide(result, identity, false);
        }
        if (THREADS.getCurrentThreadCpuTime() - start > MOST_NANOS) {
            throw new IllegalStateException("longer than a second");
        }
    }
}
