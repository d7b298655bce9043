package nz.patai.responder.domain;

import java.util.regex.Pattern;

/** Gives a body's name the article that English wants in a sentence: "the Ministry of …", but "Kāinga Ora". */
public final class NameInSentence {
    private static final Pattern WANTS_ARTICLE = Pattern.compile(
            "(?:Ministry|Department|Office|Commission|Commissioner|Authority|Treasury|Agency|Council|Board)\\b.*");

    private NameInSentence() {}

    /** The name as it stands within a sentence. */
    public static String of(String name) {
        return WANTS_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }
}
