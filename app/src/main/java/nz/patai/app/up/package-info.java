/** All of it in one process on an embedded broker, with everything it keeps under one directory. */
@NullMarked
package nz.patai.app.up;

import org.jspecify.annotations.NullMarked;
