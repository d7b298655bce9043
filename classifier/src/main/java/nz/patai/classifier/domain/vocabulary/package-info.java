/** The word lists of the rules and where their phrases occur in a text. */
@NullMarked
package nz.patai.classifier.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
