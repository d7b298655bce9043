package nz.patai.ingest.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts back the links that a mail gateway has rewritten to pass through its own checker. */
final class Safelink {

    private static final Pattern WRAPPED = Pattern.compile(
            "https?://[a-z0-9.-]{1,100}\\.safelinks\\.protection\\.outlook\\.com/[^\\s<>\"\\])]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET = Pattern.compile("[?&](?:amp;)?url=([^&\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAUSIBLE =
            Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

    private Safelink() {}

    /** Gives the text with each wrapped link replaced by its target; a wrapping that holds no link stays. */
    static String unwrap(String text) {
        if (!text.contains("safelinks.protection.outlook.com")) {
            return text;
        }
        return WRAPPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(target(match.group())));
    }

    private static String target(String wrapped) {
        Matcher target = TARGET.matcher(wrapped);
        if (!target.find()) {
            return wrapped;
        }
        byte[] bytes = ExtendedParameters.percentDecoded(target.group(1));
        String link = TextDecoding.decode(bytes, null).text();
        return PLAUSIBLE.matcher(link).matches() ? link : wrapped;
    }
}
