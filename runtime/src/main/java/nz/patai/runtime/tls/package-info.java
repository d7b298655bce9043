/** TLS from files as operators have them. */
@NullMarked
package nz.patai.runtime.tls;

import org.jspecify.annotations.NullMarked;
