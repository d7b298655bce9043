/** The doors that mail comes in by. All lead to one port, and none says yes before the mail is safe in Kafka. */
@NullMarked
package nz.patai.ingest.gateway;

import org.jspecify.annotations.NullMarked;
