/** The small language in which the calendar's rules are written down, and its reading. Dates and text only: no Act, no region. */
@NullMarked
package nz.patai.statute.rule;

import org.jspecify.annotations.NullMarked;
