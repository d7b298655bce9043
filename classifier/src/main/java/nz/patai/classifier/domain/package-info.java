/** The classifier as pure functions: an email's text in, its kind and its questions with nature, flags and evidence out. */
@NullMarked
package nz.patai.classifier.domain;

import org.jspecify.annotations.NullMarked;
