package nz.patai.ingest.domain;

import java.time.Instant;

/** When a mail was received, which is when its clock can begin. */
public sealed interface Receipt {

    /**
     * A known instant.
     *
     * @param at the instant
     * @param source where it comes from; the source says whether it is doubtful
     */
    record At(Instant at, Source source) implements Receipt {}

    /** Nothing says when the mail came: a person must say, by importing it again with a receipt time. */
    record Unknown() implements Receipt {}

    /** Where an instant of receipt comes from. */
    enum Source {
        /** Our own SMTP server accepted the mail then. */
        SMTP_ACCEPTED(false),
        /** The agency's gateway stamped it. */
        GATEWAY_RECEIVED(false),
        /** The mail server's INTERNALDATE. */
        INTERNAL_DATE(false),
        /** The person who imported it said so. */
        STATED(false),
        /** The topmost Received field, stamped by a host that is not configured as the gateway. */
        OTHER_RECEIVED(true),
        /** The sender's own Date: anyone can write anything there. */
        SENDER_DATE(true);

        private final boolean doubtful;

        Source(boolean doubtful) {
            this.doubtful = doubtful;
        }

        /** Says whether a person should confirm the instant before relying on it. */
        public boolean isDoubtful() {
            return doubtful;
        }
    }
}
