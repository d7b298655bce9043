package nz.patai.ingest.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code Content-Type} or {@code Content-Disposition} field: the word before the first semicolon, and
 * its parameters.
 *
 * <p>Source: RFC 2045 section 5.1, RFC 2231 sections 3 and 4 (continued and encoded parameters).
 *
 * @param value the word, trimmed, in lower case; empty where the field is missing or says nothing
 * @param parameters by name in lower case; of two with one name the first counts
 */
record ParameterizedValue(String value, Map<String, String> parameters) {

    private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\(.)");
    private static final int MAX_PARAMETERS = 64;

    ParameterizedValue {
        parameters = Map.copyOf(parameters);
    }

    static ParameterizedValue parse(@Nullable String field) {
        if (field == null) {
            return new ParameterizedValue("", Map.of());
        }
        Map<String, String> raw = new LinkedHashMap<>();
        int semicolon = end(field, 0);
        String value = field.substring(0, semicolon).trim().toLowerCase(Locale.ROOT);
        while (semicolon < field.length() && raw.size() < MAX_PARAMETERS) {
            int next = end(field, semicolon + 1);
            addParameter(field.substring(semicolon + 1, next), raw);
            semicolon = next;
        }
        return new ParameterizedValue(value, ExtendedParameters.resolve(raw));
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    private static int end(String field, int from) {
        boolean quoted = false;
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return field.length();
    }

    private static void addParameter(String piece, Map<String, String> into) {
        int equals = piece.indexOf('=');
        if (equals > 0) {
            String name = piece.substring(0, equals).trim().toLowerCase(Locale.ROOT);
            into.putIfAbsent(name, unquote(piece.substring(equals + 1).trim()));
        }
    }

    private static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"') {
            return value;
        }
        int end = value.endsWith("\"") ? value.length() - 1 : value.length();
        String inner = value.substring(1, end);
        return inner.indexOf('\\') < 0 ? inner : QUOTED_PAIR.matcher(inner).replaceAll("$1");
    }
}
