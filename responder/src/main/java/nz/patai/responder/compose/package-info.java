/** Makes a mail of what is known of a request. Personal data is opened here, and only while a letter is written. */
@NullMarked
package nz.patai.responder.compose;

import org.jspecify.annotations.NullMarked;
