/**
 * Everything outside our services that one machine needs, real and under one directory: the Kafka broker in this
 * process, the schema registry as its child, and a mail server that delivers into a Maildir. Loopback only.
 */
@NullMarked
package nz.patai.embedded;

import org.jspecify.annotations.NullMarked;
