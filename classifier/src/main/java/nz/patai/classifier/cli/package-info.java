/** The classifier as JSON lines, for the command line. */
@NullMarked
package nz.patai.classifier.cli;

import org.jspecify.annotations.NullMarked;
