/** One request as a person is shown it, its texts opened. */
@NullMarked
package nz.patai.register.view;

import org.jspecify.annotations.NullMarked;
