/** Mail out: exact bytes for a letter or an alert, and a transport that says honestly what became of them. */
@NullMarked
package nz.patai.responder.mail;

import org.jspecify.annotations.NullMarked;
