/** The one place where clocks are read. */
@NullMarked
package nz.patai.runtime.time;

import org.jspecify.annotations.NullMarked;
