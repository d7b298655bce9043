package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/** Reads the decoded content of leaves: keeps what is needed, hashes and counts the rest without holding it. */
final class LeafReading {

    private static final int REPORT_BYTES = 64 << 10;

    private final Spent spent;
    private final byte[] buffer = new byte[8 << 10];

    LeafReading(Spent spent) {
        this.spent = spent;
    }

    /** What a leaf is for, which says how much of it is kept. */
    enum Use {
        /** All of it is text. */
        BODY,
        /** Something is packed in it: all is kept until it was opened. */
        CONTAINER,
        /** Its beginning tells of another mail. */
        REPORT,
        /** Its first bytes tell what it is. */
        FILE;

        private static final Set<String> WORDS = Set.of("text/plain", "text/html");
        private static final Set<String> CONTAINERS =
                Set.of("message/rfc822", "message/global", "application/ms-tnef", "application/vnd.ms-tnef");
        private static final Set<String> TNEF_NAMES = Set.of("winmail.dat", "win.dat");

        static Use of(MimePart leaf) {
            String type = leaf.type();
            if ((WORDS.contains(type) || type.startsWith("multipart/")) && !leaf.isDeclaredAttachment()) {
                return BODY;
            }
            String name = leaf.fileName();
            if (CONTAINERS.contains(type) || (name != null && TNEF_NAMES.contains(name.toLowerCase(Locale.ROOT)))) {
                return CONTAINER;
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
                spent.text(n);
                kept.write(buffer, 0, n);
            }
            case CONTAINER -> kept.write(buffer, 0, n);
            case REPORT -> kept.write(buffer, 0, Math.min(n, REPORT_BYTES - kept.size()));
            case FILE -> kept.write(buffer, 0, Math.min(n, FileTypes.HEAD_BYTES - kept.size()));
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
