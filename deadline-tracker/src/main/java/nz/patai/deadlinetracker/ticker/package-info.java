/** The day's tick: which days are owed to the history, and the edge that writes them. */
@NullMarked
package nz.patai.deadlinetracker.ticker;

import org.jspecify.annotations.NullMarked;
