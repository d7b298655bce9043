package nz.patai.ingest.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nz.patai.runtime.config.Address;

/** Speaks SMTP line by line. */
public final class SmtpClient implements AutoCloseable {

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    public SmtpClient(Address at) throws IOException {
        socket = new Socket(at.host(), at.port());
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        out = socket.getOutputStream();
        reply();
        say("EHLO client.example");
    }

    /** Goes on within TLS. */
    void startTls(SSLContext trust) throws IOException {
        var ready = say("STARTTLS");
        if (!ready.startsWith("220")) {
            throw new IOException(ready);
        }
        var layered = (SSLSocket) trust.getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true);
        var parameters = layered.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        layered.setSSLParameters(parameters);
        layered.startHandshake();
        socket = layered;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        out = socket.getOutputStream();
        say("EHLO client.example");
    }

    /** Says a line and gives the whole reply. */
    String say(String line) throws IOException {
        raw((line + "\r\n").getBytes(ISO_8859_1));
        return reply();
    }

    /** Goes through one mail transaction; gives the reply to the message. */
    public String deliver(byte[] mail) throws IOException {
        say("MAIL FROM:<bounce@ses.example>");
        say("RCPT TO:<oia@ministry.example>");
        var ready = say("DATA");
        if (!ready.startsWith("354")) {
            return ready;
        }
        raw(stuffed(mail));
        return say(".");
    }

    /** A message with its dots doubled. Source: RFC 5321, section 4.5.2. */
    static byte[] stuffed(byte[] mail) {
        return new String(mail, ISO_8859_1).replace("\r\n.", "\r\n..").getBytes(ISO_8859_1);
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    String reply() throws IOException {
        var text = new StringBuilder();
        String line;
        do {
            line = in.readLine();
            text.append(line).append('\n');
        } while (line != null && line.length() > 3 && line.charAt(3) == '-');
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
