/**
 * The events. The records are generated from the Avro IDL in {@code src/main/avro}; the sealed interfaces here say which of
 * them can stand in which topic, so that a switch over a topic's events is exhaustive or does not compile.
 */
@NullMarked
package nz.patai.event;

import org.jspecify.annotations.NullMarked;
