/** Content too large for an event: sealed, cut into chunks in {@code oia.blobs}, and put together again. */
@NullMarked
package nz.patai.runtime.blobs;

import org.jspecify.annotations.NullMarked;
