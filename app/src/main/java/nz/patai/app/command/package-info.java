/** The commands of {@code bin/patai}. */
@NullMarked
package nz.patai.app.command;

import org.jspecify.annotations.NullMarked;
