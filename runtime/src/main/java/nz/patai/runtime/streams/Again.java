package nz.patai.runtime.streams;

import nz.patai.schemas.Event;
import nz.patai.schemas.EventRecord;

/**
 * A record that is to be processed again.
 *
 * @param topic where it stands
 * @param event what it holds
 */
record Again(String topic, Event<? extends EventRecord> event) {}
