package nz.patai.classifier.domain.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists of the rules, ready to be found in texts; immutable.
 *
 * @see VocabularyReader
 */
public final class Vocabulary {
    private final PhraseTrie trie = new PhraseTrie();
    private final String fingerprint;

    /**
     * Makes a vocabulary of phrases.
     *
     * @param phrases the phrases of each list; a missing list is empty
     * @param fingerprint changes with any change of a list
     */
    public Vocabulary(Map<WordList, List<String>> phrases, String fingerprint) {
        new EnumMap<>(phrases).forEach((list, words) -> words.forEach(phrase -> trie.add(list, phrase)));
        this.fingerprint = fingerprint;
    }

    /** The first 12 hex digits of a SHA-256 over all lists. */
    public String fingerprint() {
        return fingerprint;
    }

    /** A text with all phrases found in it. */
    public MarkedText mark(String text) {
        return MarkedText.of(text, trie);
    }
}
