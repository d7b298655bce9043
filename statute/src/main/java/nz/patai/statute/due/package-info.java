/** The question "when is it due?" as a person or a file puts it: reads the words, asks the law, and explains the answer line by line. */
@NullMarked
package nz.patai.statute.due;

import org.jspecify.annotations.NullMarked;
