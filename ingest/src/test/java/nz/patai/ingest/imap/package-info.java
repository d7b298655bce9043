/** Mail fetched from real IMAP servers. */
@NullMarked
package nz.patai.ingest.imap;

import org.jspecify.annotations.NullMarked;
