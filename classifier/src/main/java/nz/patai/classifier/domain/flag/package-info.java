/** What an officer would think of at triage. */
@NullMarked
package nz.patai.classifier.domain.flag;

import org.jspecify.annotations.NullMarked;
