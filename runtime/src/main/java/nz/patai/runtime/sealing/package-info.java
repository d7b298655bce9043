/** Personal data is encrypted with a data key of its thread, and gone when that key is destroyed. */
@NullMarked
package nz.patai.runtime.sealing;

import org.jspecify.annotations.NullMarked;
