package nz.patai.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The ports of one part on 127.0.0.1, remembered in a file so that a restart keeps them while they are free.
 *
 * @param record where the chosen ports are kept, one {@code name=port} per line
 */
record Ports(Path record) {
    private static final int HIGHEST = 65_535;

    /** The loopback address that every part of the embedded platform listens on. */
    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The port to listen on.
     *
     * @param name what listens, for the record and for the message
     * @param wanted a port, or 0 for the recorded one if it is free, else any free one
     * @throws CannotStart if a wanted port is out of range or taken
     */
    int choose(String name, int wanted) {
        if (wanted != 0) {
            return checked(name, wanted);
        }
        Properties recorded = PropertiesFile.read(record);
        int last = recorded(recorded.getProperty(name, ""));
        int port = last != 0 && isFree(last) ? last : anyFree();
        recorded.setProperty(name, Integer.toString(port));
        PropertiesFile.write(record, recorded);
        return port;
    }

    private static int recorded(String port) {
        return port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= HIGHEST ? Integer.parseInt(port) : 0;
    }

    private static int checked(String name, int wanted) {
        if (wanted < 0 || wanted > HIGHEST) {
            throw new CannotStart("port %d for the %s is not between 0 and 65535; set one that is (0 picks a free one)"
                    .formatted(wanted, name));
        }
        if (!isFree(wanted)) {
            throw new CannotStart(("port %d on 127.0.0.1 is taken, the %s can't listen; "
                            + "end the program that holds it or set another port (0 picks a free one)")
                    .formatted(wanted, name));
        }
        return wanted;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart("no free port on 127.0.0.1; end programs that hold too many", none);
        }
    }
}
