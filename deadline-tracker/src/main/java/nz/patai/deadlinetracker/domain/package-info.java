/** The law of one thread's requests as pure functions: what follows from an input, and what then is known. No Kafka, no clock, no I/O. */
@NullMarked
package nz.patai.deadlinetracker.domain;

import org.jspecify.annotations.NullMarked;
