/** Clients of Kafka with the settings that the promises need. */
@NullMarked
package nz.patai.runtime.kafka;

import org.jspecify.annotations.NullMarked;
