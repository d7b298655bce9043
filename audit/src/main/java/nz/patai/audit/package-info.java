/** What the history says: the register as it stood at any instant, and every event of a request, from the topics alone. */
@NullMarked
package nz.patai.audit;

import org.jspecify.annotations.NullMarked;
