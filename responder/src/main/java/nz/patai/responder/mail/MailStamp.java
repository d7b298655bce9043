package nz.patai.responder.mail;

import java.time.Instant;

/**
 * What makes one mail this one and no other; comes from the caller, so that a resend bears the same.
 *
 * @param messageId {@code <id@domain>}, unique for ever
 * @param date the instant of the first attempt
 * @param threading the mail that is answered
 */
public record MailStamp(String messageId, Instant date, Threading threading) {}
