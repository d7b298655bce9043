/** Sends what may go: a plain consumer that writes its attempt, sends, and writes the outcome together with how far it has read. */
@NullMarked
package nz.patai.responder.send;

import org.jspecify.annotations.NullMarked;
