/** What an officer must first do with an email. */
@NullMarked
package nz.patai.classifier.domain.kind;

import org.jspecify.annotations.NullMarked;
