package nz.patai.ingest.gateway;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nz.patai.runtime.config.ConfigException;
import nz.patai.runtime.tls.Tls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SSLSocketCreator;

/** The server's side of STARTTLS (RFC 3207). A certificate that was renewed in its file is shown from the next connection on. */
final class StartTls implements SSLSocketCreator {

    private static final Logger LOGGER = LoggerFactory.getLogger(StartTls.class);

    private final Path certificate;
    private final Path key;
    private SSLContext context;
    private FileTime readAt;

    /**
     * With what stands in the files now.
     *
     * @throws ConfigException where they can't be used
     */
    StartTls(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
        this.readAt = changedAt();
        this.context = Tls.server(certificate, key);
    }

    @Override
    public SSLSocket createSSLSocket(Socket socket) throws IOException {
        var layered = (SSLSocket) current()
                .getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        layered.setUseClientMode(false);
        return layered;
    }

    private synchronized SSLContext current() {
        var changed = changedAt();
        if (!changed.equals(readAt)) {
            readAt = changed;
            try {
                context = Tls.server(certificate, key);
                LOGGER.atInfo().addKeyValue("edge", "smtp").log("certificate read again");
            } catch (ConfigException e) {
                LOGGER.atError()
                        .addKeyValue("edge", "smtp")
                        .addKeyValue("reason", e.getMessage())
                        .log("the old certificate is shown further");
            }
        }
        return context;
    }

    /** When the later of both files was written. */
    private FileTime changedAt() {
        try {
            var ofCertificate = Files.getLastModifiedTime(certificate);
            var ofKey = Files.getLastModifiedTime(key);
            return ofCertificate.compareTo(ofKey) > 0 ? ofCertificate : ofKey;
        } catch (IOException e) {
            return FileTime.fromMillis(0); // replaced at this moment, or not there: the reading tells
        }
    }
}
