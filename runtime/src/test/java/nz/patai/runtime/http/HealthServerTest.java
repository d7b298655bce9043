package nz.patai.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;
import nz.patai.runtime.testing.Context;
import nz.patai.runtime.testing.RealPlatform;
import nz.patai.schemas.Topics;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private static final Service.Condition STARTING = new Service.Condition.Starting();
    private static final Service.Condition READY = new Service.Condition.Ready();
    private static final Service.Condition FAILED = new Service.Condition.Failed("the disk is full");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tellsAPlatformWhenAServiceIsAliveAndWhenItCanBeGivenWork() throws Exception {
        var service = new Settable("health-1");
        try (var server = HealthServer.start(context("health-1"), service)) {
            service.condition = STARTING;
            assertThat(get(server, "/health")).isEqualTo("200 starting\n");
            assertThat(get(server, "/ready")).isEqualTo("503 starting\n");

            service.condition = READY;
            assertThat(get(server, "/health")).isEqualTo("200 ready\n");
            assertThat(get(server, "/ready")).isEqualTo("200 ready\n");

            service.condition = FAILED;
            assertThat(get(server, "/health")).isEqualTo("503 failed: the disk is full\n");
            assertThat(get(server, "/ready")).isEqualTo("503 failed: the disk is full\n");
        }
    }

    @Test
    void givesNothingOfARequestAwayThatItCannotServe() throws Exception {
        var service = new Settable("health-2");
        try (var server = HealthServer.start(context("health-2"), service)) {
            assertThat(get(server, "/%3Cscript%3E")).startsWith("404 ").doesNotContain("<script>");

            service.breaks = true;
            assertThat(get(server, "/health")).isEqualTo("500 internal error: see the log of this service\n");
        }
    }

    @Test
    void isOptional() {
        try (var server = HealthServer.start(context("health-3"), new Settable("somebody-else"))) {
            assertThat(server.address()).isEqualTo("none");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        var context = context("health-4");
        try (var first = HealthServer.start(context, new Settable("health-4"))) {
            var same = context("health-4", first.address());
            assertThatThrownBy(() -> HealthServer.start(same, new Settable("health-4")))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("The health of health-4 cannot listen on " + first.address());
        }
    }

    @Test
    void hasTheMetersOfKafkaStreamsAndTheJvmForPrometheus() throws Exception {
        var context = context("health-5");
        try (var service = new StreamsService(context, HealthServerTest::readTheClock);
                var server = HealthServer.start(context, service)) {
            assertThat(get(server, "/ready")).isEqualTo("503 starting\n");
            service.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(server, "/ready").equals("200 ready\n"));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(server, "/metrics").contains("kafka_stream_thread_process_total{"));
            assertThat(get(server, "/metrics"))
                    .startsWith("200 ")
                    .contains(
                            "kafka_consumer_fetch_manager_records_lag",
                            "jvm_memory_used_bytes{",
                            "process_uptime_seconds ");
        }
    }

    private static void readTheClock(StreamsBuilder builder) {
        var ids = RealPlatform.shared().clients().ids();
        builder.stream(
                        Topics.CLOCK.name(),
                        Consumed.with(Topics.CLOCK.keySerde(), Topics.CLOCK.valueSerde(ids))
                                .withName("read-clock"))
                .foreach((key, day) -> {}, Named.as("look"));
    }

    private String get(HealthServer server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + server.address() + path))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static ServiceContext context(String service) {
        return context(service, "127.0.0.1:0");
    }

    private static ServiceContext context(String service, String address) {
        var yaml = RealPlatform.shared().yaml() + "health: {%s: \"%s\"}%n".formatted(service, address);
        return Context.of(service, RealPlatform.config(yaml));
    }

    private static final class Settable implements Service {

        private final String name;
        private volatile Condition condition = STARTING;
        private volatile boolean breaks;

        Settable(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {}

        @Override
        public Condition condition() {
            if (breaks) {
                throw new IllegalStateException("a fault of the service");
            }
            return condition;
        }

        @Override
        public void close() {}
    }
}
