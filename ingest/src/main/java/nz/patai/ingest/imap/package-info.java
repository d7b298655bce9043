/** Mail fetched by IMAP: marked as done only once it is safe in Kafka; what happens between is done again. */
@NullMarked
package nz.patai.ingest.imap;

import org.jspecify.annotations.NullMarked;
