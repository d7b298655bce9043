/**
 * The law as pure functions: which days are working days under each Act, and when a time limit ends. No clock, no file, no
 * mutable state: dates and instants are passed in.
 */
@NullMarked
package nz.patai.statute;

import org.jspecify.annotations.NullMarked;
