/** What the responder remembers of a thread, and what follows from it: pure functions of events, in whatever order topics bring them. */
@NullMarked
package nz.patai.responder.cases;

import org.jspecify.annotations.NullMarked;
