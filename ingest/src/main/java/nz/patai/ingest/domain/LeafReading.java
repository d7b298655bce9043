package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the decoded content of leaves: keeps what is needed, hashes and counts the rest without holding it. */
final class LeafReading {

    private static final int REPORT_BYTES = 64 << 10;

    private final int maxTextBytes;
    private final byte[] buffer = new byte[8 << 10];
    private int textBytes;

    LeafReading(int maxTextBytes) {
        this.maxTextBytes = maxTextBytes;
    }

    /** What a leaf is for, which says how much of it is kept. */
    enum Use {
        BODY,
        REPORT,
        FILE;

        static Use of(MimePart leaf) {
            String type = leaf.type();
            boolean words = type.equals("text/plain") || type.equals("text/html") || type.startsWith("multipart/");
            if (words && !leaf.isDeclaredAttachment()) {
                return BODY;
            }
            return type.startsWith("message/") || type.equals("text/rfc822-headers") ? REPORT : FILE;
        }
    }

    Leaf read(InputStream stream, Use use) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Sha256 sha256 = new Sha256();
        long size = 0;
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            keep(kept, n, use);
            sha256.add(buffer, 0, n);
            size += n;
        }
        return new Leaf(kept.toByteArray(), size, sha256.hex());
    }

    private void keep(ByteArrayOutputStream kept, int n, Use use) {
        switch (use) {
            case BODY -> {
                textBytes += n;
                if (textBytes > maxTextBytes) {
                    throw new OverLimit(RejectReason.TEXT_TOO_LARGE);
                }
                kept.write(buffer, 0, n);
            }
            case REPORT -> kept.write(buffer, 0, Math.min(n, REPORT_BYTES - kept.size()));
            case FILE -> {}
        }
    }

    /** A leaf's kept bytes, its decoded size and the SHA-256 of all its decoded bytes. */
    static final class Leaf {

        static final Leaf NONE = new Leaf(new byte[0], 0, Sha256.hex(""));

        private final byte[] head;
        private final long size;
        private final String sha256;

        private Leaf(byte[] head, long size, String sha256) {
            this.head = head;
            this.size = size;
            this.sha256 = sha256;
        }

        byte[] head() {
            return head;
        }

        long size() {
            return size;
        }

        String sha256() {
            return sha256;
        }
    }
}
