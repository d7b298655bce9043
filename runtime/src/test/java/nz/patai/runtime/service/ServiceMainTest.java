package nz.patai.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.runtime.testing.LogLines;
import nz.patai.runtime.testing.RealPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceMainTest {

    private static final String NO_BROKER = """
            kafka:
              bootstrapServers: "127.0.0.1:1"
              partitions: 3
              replicationFactor: 1
              minInsyncReplicas: 1
              properties: {default.api.timeout.ms: "500", request.timeout.ms: "400"}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init")
    private Path agency;

    @BeforeEach
    void writeAgency() throws IOException {
        agency = Files.writeString(directory.resolve("agency.yaml"), RealPlatform.AGENCY);
    }

    @Test
    void endsWith2AndTheUsageWhereAnOptionIsMissing() {
        assertThat(run("--agency", agency.toString())).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(err.toString()).contains("Missing required option: '--platform=", "Usage: tracker");
    }

    @Test
    void endsWith1AndThePathWhereAKeyIsUnknown() throws IOException {
        assertThat(run(RealPlatform.shared().yaml() + "kafcka: {}\n")).isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString())
                .startsWith(directory.resolve("platform.yaml") + ": kafcka is not a known key; known here: ")
                .hasLineCount(1);
    }

    @Test
    void endsWith1AndTheFileWhereItIsNotThere() {
        var none = directory.resolve("none.yaml");
        assertThat(run("--platform", none.toString(), "--agency", agency.toString()))
                .isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString()).startsWith(none + " cannot be read").hasLineCount(1);
    }

    @Test
    void endsWith1AndOneLineWhereTheMasterKeyIsMissing() throws IOException {
        var none = directory.resolve("none.key");
        var yaml = RealPlatform.shared().yaml().replaceFirst("masterKeyFile: .*}", "masterKeyFile: \"" + none + "\"}");
        assertThat(run(yaml)).isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("sealing.masterKeyFile: " + none
                        + " cannot be read: put the master key there, or take the one of your backup");
    }

    @Test
    void endsWith1AndOneLineWhereNoBrokerAnswers() throws IOException {
        var yaml = RealPlatform.shared().yaml().replaceFirst("kafka: .*\n", NO_BROKER);
        assertThat(run(yaml)).isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString())
                .startsWith("Kafka: ")
                .contains("check kafka.bootstrapServers and that the cluster runs")
                .hasLineCount(1);
    }

    @Test
    void endsWith1AndOneLineWhereTheRegistryDoesNotAnswer() throws IOException {
        var yaml = RealPlatform.shared()
                .yaml()
                .replaceFirst("registry: .*\n", "registry: {url: \"http://127.0.0.1:1\"}\n");
        RealPlatform.shared().ensureOneKey();
        assertThat(run(yaml)).isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString())
                .startsWith("The schema registry does not answer")
                .hasLineCount(1);
    }

    @Test
    void endsWith3AndSaysWhyWhereTheServiceBreaksDown() throws IOException {
        var broken = new Settable(new Service.Condition.Failed("the disk is full"));
        try (var log = LogLines.of(ServiceMain.class)) {
            assertThat(run(RealPlatform.shared().yaml(), broken)).isEqualTo(ExitCode.BROKE_DOWN.code());
            assertThat(log.all().getLast()).contains("broke down", "the disk is full");
        }
        assertThat(broken.isClosed).isTrue();
    }

    @Test
    void printsAStackTraceForAFaultOfOursOnly() throws IOException {
        assertThat(run(RealPlatform.shared().yaml(), new Settable(new IllegalStateException("a fault of ours"))))
                .isEqualTo(ExitCode.COULD_NOT.code());
        assertThat(err.toString()).contains("IllegalStateException: a fault of ours", "\tat nz.patai.");
    }

    private int run(String platformYaml) throws IOException {
        return run(platformYaml, new Settable(new Service.Condition.Failed("must not be started")));
    }

    private int run(String platformYaml, Settable service) throws IOException {
        var platform = Files.writeString(directory.resolve("platform.yaml"), platformYaml);
        return execute(service, "--platform", platform.toString(), "--agency", agency.toString());
    }

    private int run(String... args) {
        return execute(new Settable(new Service.Condition.Ready()), args);
    }

    private int execute(Settable service, String... args) {
        return ServiceMain.commandLine(new ServiceMain("tracker", context -> service))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static final class Settable implements Service {

        private final Object outcome;
        private boolean isClosed;

        /** Has a condition, or fails at its start. */
        Settable(Object outcome) {
            this.outcome = outcome;
        }

        @Override
        public String name() {
            return "tracker";
        }

        @Override
        public void start() {
            if (outcome instanceof RuntimeException failure) {
                throw failure;
            }
        }

        @Override
        public Condition condition() {
            return (Condition) outcome;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
