package nz.patai.responder.mail;

/**
 * Why a mail may not be written, without its content.
 *
 * @param field which field of {@link OutgoingMail}
 * @param reason what is wrong with it, and what to do
 */
public record MailProblem(String field, String reason) {}
