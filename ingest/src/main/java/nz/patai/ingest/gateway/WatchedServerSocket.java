package nz.patai.ingest.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts connections that remember whether the other side ended them. */
final class WatchedServerSocket extends ServerSocket {

    WatchedServerSocket() throws IOException {
        super();
    }

    @Override
    public Socket accept() throws IOException {
        var socket = new WatchedSocket();
        implAccept(socket);
        return socket;
    }
}
