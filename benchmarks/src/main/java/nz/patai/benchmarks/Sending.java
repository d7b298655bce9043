package nz.patai.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nz.patai.runtime.config.Address;

/** Sends mails, each to a request of its own, over some connections at once. */
final class Sending {

    private static final String TEXT = "How many licences were issued in each year since 2015?\r\n".repeat(40);

    private final int senders;
    private final int mails;
    private final AtomicInteger number = new AtomicInteger(100_000);

    Sending(int senders, int mails) {
        this.senders = senders;
        this.mails = mails;
    }

    /** How many are taken a second. */
    double mailsPerSecond(Address at) {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var all = new ArrayList<Callable<Void>>();
            for (var i = 0; i < senders; i++) {
                all.add(() -> send(at, mails / senders));
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return mails / ((System.nanoTime() - start) / 1e9);
    }

    private Void send(Address at, int count) throws IOException {
        try (var socket = new Socket(at.host(), at.port());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                var out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            expect(in, "220");
            say(out, in, "EHLO bench.example", "250");
            for (var i = 0; i < count; i++) {
                say(out, in, "MAIL FROM:<a@b.example>", "250");
                say(out, in, "RCPT TO:<oia@ministry.example>", "250");
                say(out, in, "DATA", "354");
                say(out, in, mail(number.incrementAndGet()) + ".", "250");
            }
        }
        return null;
    }

    private static String mail(int number) {
        return """
                From: Pat Sample <fyi-request-%d-0a1b2c3d@requests.fyi.org.nz>
                To: <oia@ministry.example>
                Subject: Official Information request - Licences
                Message-ID: <%d@bench.example>

                """.formatted(number, number).replace("\n", "\r\n") + TEXT;
    }

    private static void say(OutputStream out, BufferedReader in, String line, String code) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line;
        do {
            line = in.readLine();
        } while (line != null && line.length() > 3 && line.charAt(3) == '-');
        if (line == null || !line.startsWith(code)) {
            throw new IOException("expected " + code + ", was " + line);
        }
    }
}
