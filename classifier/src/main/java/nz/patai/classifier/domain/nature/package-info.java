/** Which part of the law a question falls under. */
@NullMarked
package nz.patai.classifier.domain.nature;

import org.jspecify.annotations.NullMarked;
