/** What became of a command or a mail. */
@NullMarked
package nz.patai.register.outcome;

import org.jspecify.annotations.NullMarked;
