package nz.patai.responder.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A mail server of one session that answers each command as told, and hangs up where told "DROP", says nothing where told "WAIT". The keys are GREETING,
 * EHLO, MAIL, RCPT, DATA, END and QUIT; what is not told is answered as a good server would.
 */
final class ScriptedRelay implements AutoCloseable {
    private static final String HANG_UP = "DROP";
    private static final String SAY_NOTHING = "WAIT";
    private static final Map<String, String> GOOD = Map.of(
            "GREETING", "220 relay.example",
            "EHLO", "250 relay.example",
            "DATA", "354 go on",
            "END", "250 2.0.0 queued as 1",
            "QUIT", "221 bye");

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Map<String, String> replies;
    private final CompletableFuture<byte[]> content = new CompletableFuture<>();

    ScriptedRelay(Map<String, String> replies) throws IOException {
        this.replies = replies;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What came between DATA and the final dot, dots unstuffed. */
    byte[] content() {
        return content.join();
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            if (answer(socket, "GREETING")) {
                converse(socket);
            }
        } catch (IOException e) {
            content.completeExceptionally(e);
        }
    }

    private void converse(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String line = line(in);
        while (line != null) {
            String verb = line.split("[ :]", 2)[0];
            if (!answer(socket, verb)) {
                return;
            }
            if (verb.equals("DATA") && !replies.containsKey("DATA")) {
                content.complete(readContent(in));
                if (!answer(socket, "END")) {
                    return;
                }
            }
            line = line(in);
        }
    }

    private boolean answer(Socket socket, String verb) throws IOException {
        String reply = replies.getOrDefault(verb, GOOD.getOrDefault(verb, "250 ok"));
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (reply.equals(SAY_NOTHING)) {
            return true;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return true;
    }

    private static byte[] readContent(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            String unstuffed = line.startsWith(".") ? line.substring(1) : line;
            bytes.writeBytes((unstuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
