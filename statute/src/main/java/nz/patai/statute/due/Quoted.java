package nz.patai.statute.due;

import java.util.regex.Pattern;

/** Input repeated in a message: in quotes, cut to a readable length, and without anything that could steer a terminal. */
final class Quoted {
    private static final int LONGEST = 40;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Quoted() {}

    static String of(String input) {
        boolean isLong = input.codePointCount(0, input.length()) > LONGEST;
        String shown = isLong ? input.substring(0, input.offsetByCodePoints(0, LONGEST)) + "..." : input;
        return "'" + UNPRINTABLE.matcher(shown).replaceAll("?") + "'";
    }
}
