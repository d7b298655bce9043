/** The history of one thread, event by event, for reading. */
@NullMarked
package nz.patai.register.timeline;

import org.jspecify.annotations.NullMarked;
