package nz.patai.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Event ids that come out the same when the work is done again. */
public final class EventId {

    /** Name space of all event ids. It is part of the history: it never changes. */
    private static final UUID NAMESPACE = UUID.fromString("5b1c8a0e-6d2f-5c3b-9a47-0e1f25642a66");

    private EventId() {}

    /**
     * The id of an event that follows from another.
     *
     * @param scope the request, or the thread where there is no request
     * @param cause the event that causes it
     * @param type its record name
     * @param discriminator tells it from others of the same type and cause; empty where there is but one
     */
    public static UUID of(String scope, UUID cause, String type, String discriminator) {
        return named(scope + '\n' + cause + '\n' + type + '\n' + discriminator);
    }

    /**
     * The id of an event that comes from outside and is named by what it is.
     *
     * @param type its record name
     * @param name what makes it this one and no other, such as a mail's id or a date
     */
    public static UUID external(String type, String name) {
        return named(type + '\n' + name);
    }

    /** Name-based UUID, version 5. Source: RFC 9562, section 5.5. */
    private static UUID named(String name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
