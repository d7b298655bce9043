/** The command line {@code patai}. */
@NullMarked
package nz.patai.app;

import org.jspecify.annotations.NullMarked;
