package nz.patai.runtime.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Host and port.
 *
 * @param host name or address; an IPv6 address in brackets
 * @param port 0 to 65535; 0 to listen on a free port
 */
public record Address(String host, int port) {

    /** From {@code host:port}. */
    @JsonCreator
    public static Address of(String text) {
        var colon = text.lastIndexOf(':');
        if (colon <= 0
                || !text.substring(colon + 1).matches("\\d{1,5}")
                || Integer.parseInt(text.substring(colon + 1)) > 65535) {
            throw new IllegalArgumentException("'" + text + "' is not an address: write host:port");
        }
        return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return host + ":" + port;
    }
}
