/** Tells chat channels of alerts, beside the mail to officers. */
@NullMarked
package nz.patai.responder.hook;

import org.jspecify.annotations.NullMarked;
