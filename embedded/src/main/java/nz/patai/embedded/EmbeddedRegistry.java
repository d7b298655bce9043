package nz.patai.embedded;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real schema registry (Apicurio, its Confluent-compatible API) as a child process, on 127.0.0.1 only, its H2
 * database in the data directory's {@code registry/}.
 *
 * <p>The child ends when this process does, also when this one is killed.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final DirectoryLock lock;
    private final RegistryProcess process;
    private final int port;

    private EmbeddedRegistry(DirectoryLock lock, RegistryProcess process, int port) {
        this.lock = lock;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the registry and returns once it answers.
     *
     * @param port where it listens; 0 takes the one it had last time if that is free, else any free one
     * @throws CannotStart if the directory is in use, the port is taken, or the child ended or did not answer in 90 s
     */
    public static EmbeddedRegistry start(RegistryHome home, DataDirectory data, int port) {
        DirectoryLock lock = DirectoryLock.acquire(data.registry());
        try {
            return start(home, data, port, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedRegistry start(RegistryHome home, DataDirectory data, int wanted, DirectoryLock lock) {
        StaleChild last =
                new StaleChild(data.registry().resolve("child.properties"), RegistryCommand.mark(data.registry()));
        last.end();
        int port = new Ports(data.registry().resolve("ports.properties")).choose("registry", wanted);
        RegistryProcess process = RegistryProcess.launch(
                new RegistryCommand(home, data.registry(), port).build(),
                data.logs().resolve("registry.log"));
        try {
            last.remember(process.process());
            process.awaitReady(port, START_LIMIT);
        } catch (RuntimeException e) {
            process.end();
            throw e;
        }
        LOG.atInfo().addKeyValue("port", port).log("schema registry started");
        return new EmbeddedRegistry(lock, process, port);
    }

    /** The port on 127.0.0.1 that it listens on. */
    public int port() {
        return port;
    }

    /** What clients take as {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** Whether the child still runs. */
    public boolean isAlive() {
        return process.process().isAlive();
    }

    /** The child's process id, for whoever measures it. */
    public long pid() {
        return process.process().pid();
    }

    @Override
    public void close() {
        process.end();
        lock.close();
        LOG.atInfo().addKeyValue("port", port).log("schema registry stopped");
    }
}
