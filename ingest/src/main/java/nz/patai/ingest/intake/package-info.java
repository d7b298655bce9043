/** From kept mail to what it is: opened, brought to its thread, decided on, and told as an event. */
@NullMarked
package nz.patai.ingest.intake;

import org.jspecify.annotations.NullMarked;
