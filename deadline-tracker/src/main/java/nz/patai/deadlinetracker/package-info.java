/** The deadline tracker: keeps the one state of each request, its clock and its alerts, and says which commands the law allows. */
@NullMarked
package nz.patai.deadlinetracker;

import org.jspecify.annotations.NullMarked;
