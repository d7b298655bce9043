package nz.patai.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins continued parameters ({@code name*0}, {@code name*1}) and decodes those with a charset ({@code name*}).
 *
 * <p>Source: RFC 2231 sections 3 and 4.
 */
final class ExtendedParameters {

    private static final Pattern NAME = Pattern.compile("([^*]+)\\*(?:(\\d{1,3})(\\*)?)?");

    private ExtendedParameters() {}

    static Map<String, String> resolve(Map<String, String> raw) {
        Map<String, String> resolved = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : raw.entrySet()) {
            Matcher name = NAME.matcher(entry.getKey());
            if (!name.matches()) {
                resolved.put(entry.getKey(), EncodedWords.decode(entry.getValue()));
            } else if (name.group(2) == null) {
                resolved.put(name.group(1), decode(entry.getValue()));
            } else if (name.group(2).equals("0")) {
                resolved.put(name.group(1), joined(name.group(1), raw));
            }
        }
        return resolved;
    }

    private static String joined(String name, Map<String, String> raw) {
        StringBuilder whole = new StringBuilder();
        boolean encoded = raw.containsKey(name + "*0*");
        for (int i = 0; i < raw.size(); i++) {
            String piece = raw.get(name + "*" + i + "*");
            String plain = piece == null ? raw.get(name + "*" + i) : piece;
            if (plain == null) {
                break;
            }
            whole.append(plain);
        }
        return encoded ? decode(whole.toString()) : whole.toString();
    }

    private static String decode(String value) {
        int charsetEnd = value.indexOf('\'');
        int languageEnd = value.indexOf('\'', charsetEnd + 1);
        if (charsetEnd < 0 || languageEnd < 0) {
            return value;
        }
        String charset = value.substring(0, charsetEnd);
        byte[] bytes = percentDecoded(value.substring(languageEnd + 1));
        return TextDecoding.decode(bytes, blankToNull(charset)).text();
    }

    private static @Nullable String blankToNull(String charset) {
        return charset.isBlank() ? null : charset;
    }

    static byte[] percentDecoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low < 0) {
                out.write(in[i]);
            } else {
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return out.toByteArray();
    }
}
