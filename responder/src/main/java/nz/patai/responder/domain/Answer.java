package nz.patai.responder.domain;

/**
 * The answer to one question.
 *
 * @param text what the officer wrote: the information, or the reason tied to the facts; paragraphs part at blank lines
 * @param offered what is offered instead, in the officer's words; empty if nothing
 */
public record Answer(Outcome outcome, String text, String offered) {}
