/** The HTTP edge of every service: health, readiness, metrics, and who is asking. */
@NullMarked
package nz.patai.runtime.http;

import org.jspecify.annotations.NullMarked;
