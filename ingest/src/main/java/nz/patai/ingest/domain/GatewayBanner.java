package nz.patai.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off the warnings that an agency's own mail gateway puts above a mail from outside. Only whole sentences of known
 * warnings at the very top are taken; the first sentence that is none ends it, so nothing a person wrote is lost.
 */
final class GatewayBanner {

    private static final String MARKS = "[*_\\s|]{0,20}";
    private static final String REST_OF_SENTENCE = "[^.!\\n]{0,200}[.!]?";
    private static final Pattern OPENING = pattern("\\[you don['\u2019]t often get email from [^\\]]{1,400}\\]"
            + "|you don['\u2019]t often get email from \\S{1,320} learn why this is important"
            + "(?: at \\S{1,200}| ?<[^>]{1,400}>)?"
            + "|(?:caution|warning|attention|external(?: e-?mail)?(?: warning)?)\\s{0,3}[:!-]\\s{0,3}"
            + "(?:this (?:is an external|e-?mail (?:originated|came|was sent|is) (?:from )?(?:outside|an external|external))"
            + "|external (?:e-?mail|sender))" + REST_OF_SENTENCE
            + "|this e-?mail (?:originated|came|was sent) from outside" + REST_OF_SENTENCE
            + "|\\[?external (?:e-?mail|sender)\\]?(?=[*_\\s|]{0,20}$)");
    private static final Pattern FOLLOWING = pattern("(?:please )?(?:do not|don['\u2019]t) (?:click|open)"
            + REST_OF_SENTENCE
            + "|(?:please )?(?:take care|be careful|exercise caution|think)\\b[^.!\\n]{0,60}(?:click|open|link|attachment)"
            + REST_OF_SENTENCE);

    private GatewayBanner() {}

    static List<String> strip(List<String> lines) {
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String rest = withoutSentences(line, begun);
            if (!rest.isBlank()) {
                return begun || rest.length() < line.length() ? from(lines, i, rest) : lines;
            }
            begun |= !line.isBlank();
        }
        return lines;
    }

    private static String withoutSentences(String line, boolean begun) {
        int start = 0;
        int end = end(line, 0, begun);
        while (end > start) {
            start = end;
            end = end(line, start, true);
        }
        return line.substring(start);
    }

    private static int end(String line, int start, boolean begun) {
        Matcher opening = OPENING.matcher(line).region(start, line.length());
        if (opening.lookingAt()) {
            return opening.end();
        }
        Matcher following = FOLLOWING.matcher(line).region(start, line.length());
        return begun && following.lookingAt() ? following.end() : start;
    }

    private static List<String> from(List<String> lines, int first, String rest) {
        List<String> kept = new ArrayList<>(lines.subList(first, lines.size()));
        kept.set(0, rest);
        return kept;
    }

    private static Pattern pattern(String sentences) {
        return Pattern.compile(
                MARKS + "(?:" + sentences + ")" + MARKS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
