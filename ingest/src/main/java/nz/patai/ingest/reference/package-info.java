/** The one sequencer that gives each request the agency's own reference. */
@NullMarked
package nz.patai.ingest.reference;

import org.jspecify.annotations.NullMarked;
