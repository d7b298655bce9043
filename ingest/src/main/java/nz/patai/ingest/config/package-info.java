/** The configuration as the domain needs it, and the guard around reading mail. */
@NullMarked
package nz.patai.ingest.config;

import org.jspecify.annotations.NullMarked;
