package nz.patai.responder.mail;

import java.util.List;

/** What became of an attempt to write a mail. */
public sealed interface MailWriting {

    /** The exact bytes to send, as often as it takes. */
    final class Written implements MailWriting {
        private final byte[] bytes;

        Written(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** A copy of the message, lines ended by CRLF, 7-bit throughout. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** No mail; never without a problem. */
    record Rejected(List<MailProblem> problems) implements MailWriting {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
