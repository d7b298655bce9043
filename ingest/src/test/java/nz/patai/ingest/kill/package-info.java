/** The gateways and the intake killed at random moments, on a real broker, as a process of their own. */
@NullMarked
package nz.patai.ingest.kill;

import org.jspecify.annotations.NullMarked;
