package nz.patai.desk.store;

import java.nio.ByteBuffer;
import nz.patai.register.RecordedEvent;

/** The bytes of mails, composed and received. */
@FunctionalInterface
public interface Letters {

    /** The mail of a ResponseComposed or MailReceived event that stands where it was seen. */
    Found mail(RecordedEvent composed);

    /** What a look at a letter comes to. */
    sealed interface Found {

        /**
         * It is there.
         *
         * @param bytes the mail as composed
         */
        record Mail(ByteBuffer bytes) implements Found {}

        /** Another event stands in its place. */
        record Elsewhere() implements Found {}

        /** Its key is not there any more. */
        record Disposed() implements Found {}

        /** Kafka did not answer in time. */
        record Unanswered() implements Found {}
    }
}
