/** How a text is laid out: words, lines, list items and sentences, each with its exact span. */
@NullMarked
package nz.patai.classifier.domain.text;

import org.jspecify.annotations.NullMarked;
