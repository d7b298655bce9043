/** The law as pure functions. */
@NullMarked
package nz.patai.statute;

import org.jspecify.annotations.NullMarked;
