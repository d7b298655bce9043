package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nz.patai.event.MailReceived;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.schemas.Event;
import org.jspecify.annotations.Nullable;

/** {@link TestSink} for tests of other packages. */
public final class SinkForTests implements MailSink {

    private final TestSink sink;

    public SinkForTests(Path directory) {
        sink = new TestSink(directory);
    }

    public static Instant now() {
        return TestSink.NOW;
    }

    public ServiceContext context() {
        return sink.context;
    }

    @Override
    public Accepted accept(IncomingMail mail) {
        return sink.accept(mail);
    }

    /** From now on Kafka fails at a step with an error; null for none. */
    public void failAt(@Nullable String step, @Nullable RuntimeException error) {
        sink.failAt(step == null ? null : TestSink.Step.valueOf(step), error);
    }

    /** How often it failed. */
    public int failures() {
        return sink.failures();
    }

    public List<Event<MailReceived>> kept() {
        return sink.kept();
    }

    /** What was kept, opened. */
    public List<String> raw() {
        return sink.kept().stream()
                .map(event -> new String(sink.rawOf(event), UTF_8))
                .toList();
    }
}
