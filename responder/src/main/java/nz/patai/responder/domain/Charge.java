package nz.patai.responder.domain;

import java.math.BigDecimal;

/**
 * What the requester is asked to pay. Source: OIA s 15(1A), LGOIMA s 13(1A).
 *
 * @param amount New Zealand dollars, GST included
 * @param reason how it was worked out, a sentence of the officer's
 */
public record Charge(BigDecimal amount, String reason) {}
