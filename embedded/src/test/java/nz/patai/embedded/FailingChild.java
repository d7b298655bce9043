package nz.patai.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Objects;

/** Stands in for a registry whose start fails: prints what the real one printed then, and does one of the things that it did. */
final class FailingChild {
    private FailingChild() {}

    public static void main(String[] args) throws IOException {
        try (InputStream printed = FailingChild.class.getResourceAsStream("/registry/" + args[0])) {
            Objects.requireNonNull(printed).transferTo(System.out);
        }
        System.out.flush();
        int port = Integer.parseInt(args[2]);
        switch (args[1]) {
            case "end" -> System.exit(1);
            case "hang" -> System.in.read();
            case "answer-500" -> answer(port, 500);
            case "recover" -> answer(port, 200);
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    private static void answer(int port, int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
