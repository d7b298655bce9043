package nz.patai.classifier.domain;

import java.util.List;

/**
 * What the rules make of one email; a proposal, which a person decides on.
 *
 * @param modelId names the rules that said so; another id may say otherwise
 * @param kind what an officer must first do
 * @param questions in the order of the body
 * @param isCut whether the body was longer than what is read, or held more questions than are kept
 */
public record Classification(String modelId, MailKind kind, List<ClassifiedQuestion> questions, boolean isCut) {
    public Classification {
        questions = List.copyOf(questions);
    }
}
