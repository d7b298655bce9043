package nz.patai.ingest.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML body with its line breaks, one line per block: the one class that knows jsoup.
 *
 * <p>List items get the mark a reader sees, cells of a row are parted by tabs, mail programs' quotes get {@code > }.
 * Links give their words, and where they lead to if the words do not say it; images, styles, scripts and titles give nothing.
 */
final class HtmlText implements NodeVisitor {

    /** Longer ones are for counting who follows them. */
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>]{1,300}");

    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre");

    private final StringBuilder out = new StringBuilder();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private int silent;
    private int quotes;
    private int preformatted;
    private int linkStart;
    private boolean atLineStart = true;

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        text.traverseAll(Jsoup.parse(html));
        return text.out.toString().strip();
    }

    private void traverseAll(Node document) {
        document.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (isList(name)) {
            lists.pop();
        }
        if (name.equals("a")) {
            endLink(element);
        }
        if (BLOCKS.contains(name)) {
            endLine();
        }
        if (SPACED.contains(name)) {
            blankLine();
        }
        count(element, -1);
    }

    private void start(Element element) {
        count(element, 1);
        String name = element.normalName();
        if (isList(name)) {
            lists.push(new int[1]);
        }
        if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "a" -> linkStart = out.length();
            case "br" -> newLine();
            case "hr" -> append("-----");
            case "li" -> append(mark(element));
            case "td", "th" -> append(atLineStart ? "" : "\t");
            default -> {}
        }
    }

    private void endLink(Element link) {
        String target = link.attr("href").strip();
        String words = out.substring(Math.min(linkStart, out.length())).strip();
        if (LINK.matcher(target).matches() && !words.isEmpty() && !target.contains(withoutScheme(words))) {
            append(" <" + target + ">");
        }
        linkStart = out.length();
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^(?i)https?://", "");
    }

    private void count(Element element, int by) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent += by;
        } else if (name.equals("pre")) {
            preformatted += by;
        } else if (name.equals("blockquote") && isQuote(element)) {
            quotes += by;
        }
    }

    private static boolean isQuote(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return type.equals("cite") || element.hasClass("gmail_quote");
    }

    /** Counted here, for an element that is asked for its place counts all those before it. */
    private String mark(Element item) {
        Element parent = item.parent();
        int[] itemsSoFar = lists.peek();
        boolean numbered =
                itemsSoFar != null && parent != null && parent.normalName().equals("ol");
        return numbered ? ++itemsSoFar[0] + ". " : "- ";
    }

    private static boolean isList(String name) {
        return name.equals("ol") || name.equals("ul");
    }

    private void write(TextNode words) {
        if (preformatted > 0) {
            words.getWholeText().lines().forEach(line -> {
                append(line);
                endLine();
            });
            return;
        }
        String text = words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        append(atLineStart ? text.stripLeading() : text);
    }

    private void append(String text) {
        if (silent > 0 || text.isEmpty()) {
            return;
        }
        if (atLineStart && quotes > 0) {
            out.append("> ");
        }
        out.append(text);
        atLineStart = false;
    }

    private void endLine() {
        if (!atLineStart && silent == 0) {
            newLine();
        }
    }

    private void newLine() {
        if (silent == 0) {
            out.append('\n');
            atLineStart = true;
        }
    }

    private void blankLine() {
        if (atLineStart && silent == 0 && !out.isEmpty()) {
            out.append('\n');
        }
    }
}
