/** From what the rules found to the events that record it: the words are sealed on the way. */
@NullMarked
package nz.patai.classifier.wire;

import org.jspecify.annotations.NullMarked;
