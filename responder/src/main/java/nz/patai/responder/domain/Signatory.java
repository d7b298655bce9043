package nz.patai.responder.domain;

/**
 * Who signs.
 *
 * @param name full name
 * @param title position
 * @param unit part of the body that the signatory leads, empty if none
 */
public record Signatory(String name, String title, String unit) {}
