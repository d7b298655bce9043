/** The classifier as a service: requests and follow-ups in, proposals out. */
@NullMarked
package nz.patai.classifier;

import org.jspecify.annotations.NullMarked;
