package nz.patai.ingest.mbox;

import java.util.function.Consumer;

/** A place that holds mail in files. */
public interface MailFiles {

    /**
     * Gives every message to the reader, one after the other, in an order that is the same at every run; one at a time is
     * in memory. What can't be read is given as such and does not stop the rest. An exception of the reader's own does.
     */
    void forEach(Consumer<MailEntry> reader);
}
