/** From the pieces of a text to the questions asked in it. */
@NullMarked
package nz.patai.classifier.domain.split;

import org.jspecify.annotations.NullMarked;
