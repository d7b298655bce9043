/** What the register tells programs of other people: dates and references, nothing personal. */
@NullMarked
package nz.patai.register.feed;

import org.jspecify.annotations.NullMarked;
