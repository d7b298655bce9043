package nz.patai.ingest.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a message or body part, in the order in which it stands.
 *
 * @param fields every field, topmost first
 */
public record HeaderFields(List<HeaderField> fields) {

    public HeaderFields {
        fields = List.copyOf(fields);
    }

    /** Gives the value of the topmost field of this name (lower case), or null where there is none. */
    public @Nullable String first(String name) {
        for (HeaderField field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** Gives the value of the topmost field of this name, or an empty string where there is none. */
    public String firstOrEmpty(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    /** Gives the values of all fields of this name (lower case), topmost first. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(HeaderField::value)
                .toList();
    }

    /** Says whether a field of this name (lower case) stands in the header. */
    public boolean has(String name) {
        return first(name) != null;
    }
}
