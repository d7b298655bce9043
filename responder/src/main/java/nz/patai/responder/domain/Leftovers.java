package nz.patai.responder.domain;

import java.util.regex.Pattern;

/** Finds what a word processor's form leaves behind when a field was not filled in, as real letters show. */
final class Leftovers {
    private static final Pattern LEFTOVER = Pattern.compile(
            "(?i)click or tap|click here to enter|\\[(?:insert|delete|date|name|reason|reference|xx)\\b|\\{\\{|lorem ipsum");

    private Leftovers() {}

    static boolean isIn(String text) {
        return LEFTOVER.matcher(text).find();
    }
}
