package nz.patai.responder.send;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import nz.patai.responder.domain.Sha256;
import nz.patai.runtime.service.ServiceContext;

/**
 * Names the producer of one process, the same after a restart: Kafka then ends at once what the process before left open. Made from
 * the instance's name where it has one, else from host and state directory, which no two processes share.
 */
public final class SenderId {

    private static final int DIGITS = 16;

    private SenderId() {}

    /** The id of this process's sender: the same after a restart. */
    public static String of(ServiceContext context) {
        var place =
                host() + '\n' + context.platform().streams().stateDirectory().toAbsolutePath();
        var digest = Sha256.hex(place.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return context.service() + "-sender-" + digest;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
