package nz.patai.classifier.domain.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the word lists that ship with the rules. Lines that begin with # say why a list is there. */
public final class VocabularyReader {
    private static final String FOLDER = "/nz/patai/classifier/rules/";

    private VocabularyReader() {}

    /**
     * Reads all lists.
     *
     * @param version of the rules in code; part of the fingerprint
     */
    public static Vocabulary read(String version) {
        Map<WordList, List<String>> phrases = new EnumMap<>(WordList.class);
        StringBuilder all = new StringBuilder(version);
        for (WordList list : WordList.values()) {
            List<String> lines = lines(list);
            phrases.put(list, lines);
            all.append('\n').append(list).append('\n').append(String.join("\n", lines));
        }
        return new Vocabulary(phrases, fingerprint(all.toString()));
    }

    private static List<String> lines(WordList list) {
        return content(list)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String content(WordList list) {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(FOLDER + list.fileName())) {
            return new String(
                    Objects.requireNonNull(in, () -> "no word list " + list.fileName())
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + list.fileName() + " cannot be read", e);
        }
    }

    private static String fingerprint(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
