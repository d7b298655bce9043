/** The words of the letters: templates that an agency can replace, and the accessible PDF made of them. */
@NullMarked
package nz.patai.responder.letter;

import org.jspecify.annotations.NullMarked;
