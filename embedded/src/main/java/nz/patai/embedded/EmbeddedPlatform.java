package nz.patai.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The broker and the registry together on one data directory, started side by side: what a test against the real parts
 * opens.
 */
public final class EmbeddedPlatform implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedPlatform(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** Starts both on remembered or free ports, with the registry found by {@link RegistryHome#locate}. */
    public static EmbeddedPlatform start(Path directory) {
        return start(RegistryHome.locate(), DataDirectory.open(directory), 0, 0, bootstrapServers -> {});
    }

    /**
     * Starts both.
     *
     * @param meanwhile told where the broker listens as soon as it does, while the registry, which takes longer, still starts
     * @throws CannotStart if either can't; what of the other had started is ended first
     */
    public static EmbeddedPlatform start(
            RegistryHome home, DataDirectory data, int brokerPort, int registryPort, Consumer<String> meanwhile) {
        CompletableFuture<EmbeddedRegistry> registry =
                inBackground(() -> EmbeddedRegistry.start(home, data, registryPort));
        try {
            EmbeddedBroker broker = startBroker(data, brokerPort, meanwhile);
            return joined(broker, registry);
        } catch (RuntimeException e) {
            registry.thenAccept(EmbeddedRegistry::close)
                    .exceptionally(failed -> null)
                    .join();
            throw e;
        }
    }

    private static EmbeddedBroker startBroker(DataDirectory data, int port, Consumer<String> meanwhile) {
        EmbeddedBroker broker = EmbeddedBroker.start(data, port);
        try {
            meanwhile.accept(broker.bootstrapServers());
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static EmbeddedPlatform joined(EmbeddedBroker broker, CompletableFuture<EmbeddedRegistry> registry) {
        try {
            return new EmbeddedPlatform(broker, registry.join());
        } catch (CompletionException e) {
            broker.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** On a thread of its own: starting waits for a process, which would hold up a shared pool. */
    private static CompletableFuture<EmbeddedRegistry> inBackground(Supplier<EmbeddedRegistry> start) {
        return CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().name("start-registry").start(task));
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What clients take as {@code schema.registry.url}. */
    public String registryUrl() {
        return registry.url();
    }

    public EmbeddedBroker broker() {
        return broker;
    }

    public EmbeddedRegistry registry() {
        return registry;
    }

    /** Stops both, the registry also where the broker's stop failed. */
    @Override
    public void close() {
        try (registry) {
            broker.close();
        }
    }
}
