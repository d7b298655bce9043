/** How a service's topology is run: exactly once, everything named, poison set aside. */
@NullMarked
package nz.patai.runtime.streams;

import org.jspecify.annotations.NullMarked;
