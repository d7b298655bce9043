/** Hand-made histories, for the tests of whoever reads them. */
@NullMarked
package nz.patai.register.history;

import org.jspecify.annotations.NullMarked;
