/** What the domain's records look like outside this service. */
@NullMarked
package nz.patai.ingest.wire;

import org.jspecify.annotations.NullMarked;
