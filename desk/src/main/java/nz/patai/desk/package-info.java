/** The officers' door: the register, each request, and the entry of commands, over HTTP with a token. */
@NullMarked
package nz.patai.desk;

import org.jspecify.annotations.NullMarked;
