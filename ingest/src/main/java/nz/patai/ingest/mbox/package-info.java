/** Mail that lies in files: mbox, Maildir and single messages, given one raw message at a time. */
@NullMarked
package nz.patai.ingest.mbox;

import org.jspecify.annotations.NullMarked;
