/** What the events of one thread come to: a file for each request, with its clock, letters and alerts. */
@NullMarked
package nz.patai.register.casefile;

import org.jspecify.annotations.NullMarked;
