/** The ingest service: mail comes in through gateways, is kept, and becomes requests. */
@NullMarked
package nz.patai.ingest;

import org.jspecify.annotations.NullMarked;
