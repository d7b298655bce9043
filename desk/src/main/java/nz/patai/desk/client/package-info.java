/** The desk's API from the other side, for the command line. */
@NullMarked
package nz.patai.desk.client;

import org.jspecify.annotations.NullMarked;
