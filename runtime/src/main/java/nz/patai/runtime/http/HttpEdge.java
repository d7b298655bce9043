package nz.patai.runtime.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.util.function.Consumer;
import nz.patai.runtime.config.Address;
import nz.patai.runtime.service.CannotStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an HTTP server with the house's limits: small requests, no banner, errors that give nothing of a request away. */
public final class HttpEdge {

    private static final Logger LOGGER = LoggerFactory.getLogger(HttpEdge.class);
    private static final long DEFAULT_MAX_REQUEST_BYTES = 2_000_000;

    private HttpEdge() {}

    /** Starts a server for requests of at most 2 MB. */
    public static Javalin start(String what, Address at, Consumer<RoutesConfig> routes) {
        return start(what, at, DEFAULT_MAX_REQUEST_BYTES, routes);
    }

    /**
     * Starts a server.
     *
     * @param what names it in messages
     * @param maxRequestBytes the largest request body; a larger one is answered 413
     * @throws CannotStartException where the address is taken
     */
    public static Javalin start(String what, Address at, long maxRequestBytes, Consumer<RoutesConfig> routes) {
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = maxRequestBytes;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.concurrency.useVirtualThreads = true;
            routes.accept(config.routes);
            config.routes.exception(Exception.class, (e, ctx) -> {
                if (e instanceof HttpResponseException expected) {
                    ctx.status(expected.getStatus()).result(expected.getMessage() + "\n");
                    return;
                }
                LOGGER.atError()
                        .addKeyValue("edge", what)
                        .addKeyValue("error", e.getClass().getName())
                        .setCause(e)
                        .log("request failed");
                ctx.status(500).result("internal error: see the log of this service\n");
            });
        });
        try {
            return server.start(at.host(), at.port());
        } catch (JavalinException e) {
            server.stop();
            throw new CannotStartException(
                    "The " + what + " cannot listen on " + at
                            + ": the port is taken or not allowed; free it or set another one in platform.yaml",
                    e);
        }
    }
}
