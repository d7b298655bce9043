package nz.patai.responder.domain;

import org.jspecify.annotations.Nullable;

/**
 * One question of the request, in the requester's order.
 *
 * @param number from 1
 * @param text the question as asked
 * @param answer null while nobody has answered it; no letter can be made then
 */
public record Question(int number, String text, @Nullable Answer answer) {}
