package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses of a From, To or Cc field, forgivingly: unquoted names with dots or commas, empty places, groups
 * and comments are passed over rather than failing the whole field. At most 1,000 addresses are read.
 *
 * <p>Source: RFC 5322 sections 3.4 and 4.4.
 */
final class AddressList {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int MAX_ADDRESSES = 1_000;

    private final List<MailAddress> addresses = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String bracketed;

    private AddressList() {}

    static List<MailAddress> parse(List<String> fields) {
        AddressList list = new AddressList();
        for (String field : fields) {
            list.read(field);
        }
        return List.copyOf(list.addresses);
    }

    private void read(String field) {
        int i = 0;
        while (i < field.length() && addresses.size() < MAX_ADDRESSES) {
            i = step(field, i);
        }
        finish();
    }

    private int step(String field, int i) {
        char c = field.charAt(i);
        return switch (c) {
            case '"' -> quoted(field, i + 1);
            case '(' -> afterComment(field, i);
            case '<' -> bracket(field, i + 1);
            case ',', ';' -> {
                separator(c);
                yield i + 1;
            }
            case ':' -> {
                words.setLength(0);
                yield i + 1;
            }
            default -> {
                words.append(c);
                yield i + 1;
            }
        };
    }

    /** A comma behind words that hold no address belongs to a name that should have been quoted. */
    private void separator(char c) {
        boolean insideName = c == ',' && bracketed == null && !words.toString().isBlank() && words.indexOf("@") < 0;
        if (insideName) {
            words.append(c);
        } else {
            finish();
        }
    }

    private int quoted(String field, int from) {
        int i = from;
        while (i < field.length() && field.charAt(i) != '"') {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i++;
            }
            words.append(field.charAt(i));
            i++;
        }
        return i + 1;
    }

    private int bracket(String field, int from) {
        int end = field.indexOf('>', from);
        int stop = end < 0 ? field.length() : end;
        bracketed = field.substring(from, stop).trim();
        return stop + 1;
    }

    static int afterComment(String field, int from) {
        int depth = 0;
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return field.length();
    }

    private void finish() {
        String text = words.toString().trim();
        String address = bracketed;
        words.setLength(0);
        bracketed = null;
        if (address == null) {
            addBare(text);
        } else if (!address.isEmpty()) {
            String name = EncodedWords.decode(text).strip();
            addresses.add(new MailAddress(name.isEmpty() ? null : name, printable(address)));
        }
    }

    private void addBare(String text) {
        if (text.isEmpty()) {
            return;
        }
        int blank = text.lastIndexOf(' ', Math.max(text.indexOf('@'), 0));
        if (blank < 0 || text.indexOf('@') < 0) {
            addresses.add(new MailAddress(null, printable(text)));
        } else {
            String name = EncodedWords.decode(text.substring(0, blank)).strip();
            addresses.add(new MailAddress(
                    name.isEmpty() ? null : name,
                    printable(text.substring(blank + 1).strip())));
        }
    }

    private static String printable(String address) {
        return UNPRINTABLE.matcher(address).replaceAll("");
    }
}
