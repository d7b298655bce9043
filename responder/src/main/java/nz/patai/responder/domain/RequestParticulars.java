package nz.patai.responder.domain;

import java.time.LocalDate;

/**
 * The request that a letter is about.
 *
 * @param reference the agency's own reference, such as {@code DOIA 2324-1666}
 * @param subject subject of the request mail, as it came
 * @param received day of receipt, Pacific/Auckland
 * @param wording what the requester asked, word for word
 */
public record RequestParticulars(String reference, String subject, LocalDate received, String wording) {}
