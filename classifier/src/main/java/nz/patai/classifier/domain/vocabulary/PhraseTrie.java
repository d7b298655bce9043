package nz.patai.classifier.domain.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nz.patai.classifier.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of all lists as one tree of words, so that a text is read once.
 *
 * <p>A phrase is words with blanks between them. {@code word*} stands for any word with that beginning, {@code _} for one word,
 * whichever. Time per word of text is bounded by the longest phrase and does not depend on the number of phrases.
 */
final class PhraseTrie {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private @Nullable Node any;
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private final Set<WordList> lists = EnumSet.noneOf(WordList.class);
    }

    void add(WordList list, String phrase) {
        Node node = root;
        for (String word : phrase.split(" ", -1)) {
            node = next(node, word);
        }
        node.lists.add(list);
    }

    private static Node next(Node node, String word) {
        if (word.equals("_")) {
            Node any = node.any == null ? new Node() : node.any;
            node.any = any;
            return any;
        }
        if (word.endsWith("*")) {
            String beginning = Words.form(word.substring(0, word.length() - 1));
            node.shortest = Math.min(node.shortest, beginning.length());
            node.longest = Math.max(node.longest, beginning.length());
            return node.beginnings.computeIfAbsent(beginning, _ -> new Node());
        }
        return node.words.computeIfAbsent(Words.form(word), _ -> new Node());
    }

    /** Hands over each phrase that begins at a word: its lists and the index after its last word. */
    void matchesAt(Words words, int start, BiConsumer<Set<WordList>, Integer> found) {
        List<Node> reached = List.of(root);
        for (int at = start; at < words.size() && !reached.isEmpty(); at++) {
            reached = step(reached, words.form(at));
            for (Node node : reached) {
                if (!node.lists.isEmpty()) {
                    found.accept(node.lists, at + 1);
                }
            }
        }
    }

    private static List<Node> step(List<Node> from, String word) {
        List<Node> to = new ArrayList<>(2);
        for (Node node : from) {
            addIfThere(to, node.words.get(word));
            addIfThere(to, node.any);
            for (int length = node.shortest; length <= Math.min(node.longest, word.length()); length++) {
                addIfThere(to, node.beginnings.get(word.substring(0, length)));
            }
        }
        return to;
    }

    private static void addIfThere(List<Node> nodes, @Nullable Node node) {
        if (node != null) {
            nodes.add(node);
        }
    }
}
