/** What the desk knows: the events of each thread, read from the topics. */
@NullMarked
package nz.patai.desk.store;

import org.jspecify.annotations.NullMarked;
