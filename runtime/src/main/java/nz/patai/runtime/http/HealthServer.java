package nz.patai.runtime.http;

import io.javalin.Javalin;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.stream.Collectors;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells a platform how a service is: {@code /health} (200 until it broke down, then 503), {@code /ready} (200 while it is at work) and
 * {@code /metrics} (Prometheus text).
 */
public final class HealthServer implements AutoCloseable {

    private final @Nullable Javalin server;
    private final String address;

    private HealthServer(@Nullable Javalin server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts at the address that {@code health} in platform.yaml has for the service; does nothing where it has none. */
    public static HealthServer start(ServiceContext context, Service service) {
        Address at = context.platform().health().get(service.name());
        if (at == null) {
            return new HealthServer(null, "none");
        }
        new JvmMemoryMetrics().bindTo(context.meters());
        new UptimeMetrics().bindTo(context.meters());
        var server = HttpEdge.start("health of " + service.name(), at, routes -> {
            routes.get(
                    "/health", ctx -> ctx.status(isFailed(service) ? 503 : 200).result(word(service)));
            routes.get("/ready", ctx -> ctx.status(isReady(service) ? 200 : 503).result(word(service)));
            routes.get(
                    "/metrics",
                    ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(scrape(context.meters())));
        });
        return new HealthServer(server, at.host() + ":" + server.port());
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    private static String scrape(PrometheusMeterRegistry meters) {
        return meters.scrape();
    }

    private static boolean isFailed(Service service) {
        return service.condition() instanceof Service.Condition.Failed;
    }

    private static boolean isReady(Service service) {
        return service.condition() instanceof Service.Condition.Ready;
    }

    private static String troubles(Service service) {
        return service.troubles().stream()
                .map(line -> "trouble: " + line + "\n")
                .collect(Collectors.joining());
    }

    private static String word(Service service) {
        return switch (service.condition()) {
            case Service.Condition.Starting() -> "starting\n";
            case Service.Condition.Ready() -> "ready\n" + troubles(service);
            case Service.Condition.Failed(var reason) -> "failed: " + reason + "\n";
        };
    }
}
