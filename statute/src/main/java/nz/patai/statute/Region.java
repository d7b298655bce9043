package nz.patai.statute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A region with an anniversary day of its own. Northland keeps Auckland's. */
public enum Region {
    AUCKLAND("Auckland"),
    CANTERBURY("Canterbury"),
    CHATHAM_ISLANDS("Chatham Islands"),
    HAWKES_BAY("Hawke's Bay"),
    MARLBOROUGH("Marlborough"),
    NELSON("Nelson"),
    OTAGO("Otago"),
    SOUTH_CANTERBURY("South Canterbury"),
    SOUTHLAND("Southland"),
    TARANAKI("Taranaki"),
    WELLINGTON("Wellington"),
    WESTLAND("Westland");

    private static final char TYPOGRAPHIC_APOSTROPHE = '\u2019';

    private final String displayName;

    Region(String displayName) {
        this.displayName = displayName;
    }

    /** The name shown to people, such as {@code Hawke's Bay}. */
    public String displayName() {
        return displayName;
    }

    /** The region of this name, in any case and with either apostrophe; empty for anything else, also with blanks around. */
    public static Optional<Region> parse(String name) {
        String plain = name.replace(TYPOGRAPHIC_APOSTROPHE, '\'');
        return Arrays.stream(values())
                .filter(region -> region.displayName.equalsIgnoreCase(plain))
                .findFirst();
    }

    /** The names of all regions, in alphabetical order. */
    public static List<String> displayNames() {
        return Arrays.stream(values()).map(Region::displayName).toList();
    }
}
