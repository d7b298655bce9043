/** Plays the sample inbox under simulated days. */
@NullMarked
package nz.patai.app.sample;

import org.jspecify.annotations.NullMarked;
