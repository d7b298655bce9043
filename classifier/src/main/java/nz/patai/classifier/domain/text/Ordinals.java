package nz.patai.classifier.domain.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nz.patai.classifier.domain.text.Marker.Numbering;

/** Reads what is between the brackets of a marker as a place in a list. */
final class Ordinals {
    private static final List<String> ROMANS = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private Ordinals() {}

    record Ordinal(Numbering numbering, int ordinal) {}

    static Optional<Ordinal> of(String number) {
        if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits(number);
        }
        if (Character.isDigit(number.charAt(0))) {
            return compound(number);
        }
        return letters(number);
    }

    private static Optional<Ordinal> digits(String number) {
        return number.length() <= 2
                ? Optional.of(new Ordinal(Numbering.DIGIT, Integer.parseInt(number)))
                : Optional.empty();
    }

    /** 4a, 1.2 or 1.4a: the last part counts. */
    private static Optional<Ordinal> compound(String number) {
        int last = number.lastIndexOf('.');
        if (last >= 0) {
            String part = number.substring(last + 1);
            return (Character.isDigit(part.charAt(0)) ? of(part) : letters(part))
                    .map(read -> new Ordinal(Numbering.COMPOUND, read.ordinal()));
        }
        char letter = number.charAt(number.length() - 1);
        boolean isOneLetter = number.length() <= 3 && Character.isDigit(number.charAt(number.length() - 2));
        return isOneLetter && Character.isLetter(letter)
                ? Optional.of(new Ordinal(Numbering.COMPOUND, Character.toLowerCase(letter) - 'a' + 1))
                : Optional.empty();
    }

    private static Optional<Ordinal> letters(String number) {
        String lower = number.toLowerCase(Locale.ROOT);
        int roman = ROMANS.indexOf(lower);
        if (roman >= 0 && (number.length() > 1 || lower.equals("i"))) {
            return Optional.of(new Ordinal(Numbering.ROMAN, roman + 1));
        }
        if (number.length() != 1) {
            return Optional.empty();
        }
        Numbering numbering = Character.isUpperCase(number.charAt(0)) ? Numbering.UPPER_LETTER : Numbering.LOWER_LETTER;
        return Optional.of(new Ordinal(numbering, lower.charAt(0) - 'a' + 1));
    }
}
