/**
 * The read model as functions over a set of recorded events: the register and the timeline. The desk calls them on what it has followed,
 * the audit on what it has read; the same events give the same answer.
 */
@NullMarked
package nz.patai.register;

import org.jspecify.annotations.NullMarked;
