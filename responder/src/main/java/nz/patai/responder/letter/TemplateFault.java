package nz.patai.responder.letter;

/**
 * What is wrong with a template.
 *
 * @param file name of the file
 * @param line from 1, or 0 if the fault is not at one line
 * @param reason what is wrong, with the variable's name, and what to do
 */
public record TemplateFault(String file, int line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, reason) : "%s:%d: %s".formatted(file, line, reason);
    }
}
