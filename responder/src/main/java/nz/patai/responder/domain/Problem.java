package nz.patai.responder.domain;

/**
 * Why a letter cannot be made, without a word of what anyone wrote.
 *
 * @param part which part of the letter, such as {@code question 2}
 * @param reason what is wrong with it
 * @param remedy what to do about it
 */
public record Problem(String part, String reason, String remedy) {

    @Override
    public String toString() {
        return "%s %s: %s".formatted(part, reason, remedy);
    }
}
