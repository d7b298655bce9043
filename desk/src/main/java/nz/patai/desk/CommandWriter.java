package nz.patai.desk;

import java.time.Instant;
import nz.patai.event.CommandsEvent;
import nz.patai.schemas.Event;

/** Writes commands where the tracker reads them. */
@FunctionalInterface
interface CommandWriter {

    /**
     * Writes a command under its thread's key; it is safe when the call returns.
     *
     * @param enteredAt the record's timestamp
     * @throws nz.patai.runtime.kafka.NotWrittenException where it may not be there
     */
    void write(Event<CommandsEvent> command, Instant enteredAt);
}
