package nz.patai.responder.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a template against a specimen of what it will be given: each name must exist where it stands. */
final class TemplateCheck {
    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/&!>={]?)\\s*([^}]*?)\\s*}}}?");

    private final TemplateFile file;
    private final Deque<Map<String, Object>> scopes = new ArrayDeque<>();
    private final List<TemplateFault> faults = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private TemplateCheck(TemplateFile file, Map<String, Object> specimen) {
        this.file = file;
        scopes.push(specimen);
    }

    static List<TemplateFault> check(TemplateFile file, String text, Map<String, Object> specimen) {
        TemplateCheck check = new TemplateCheck(file, specimen);
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            check.tag(tags.group(1), tags.group(2), lineAt(text, tags.start()));
        }
        check.findUnclosed(text);
        check.requireAll();
        return List.copyOf(check.faults);
    }

    private static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private void tag(String sigil, String name, int line) {
        switch (sigil) {
            case "!" -> {}
            case "#", "^" -> open(sigil, name, line);
            case "/" -> close();
            case "" -> lookUp(name, line);
            default -> fault(line, "'{{%s%s}}' is not allowed: use only {{name}} and sections".formatted(sigil, name));
        }
    }

    private void open(String sigil, String name, int line) {
        Object value = lookUp(name, line);
        boolean isList = sigil.equals("#") && value instanceof List<?> list && !list.isEmpty();
        scopes.push(isList ? element((List<?>) value) : Map.of());
    }

    private void close() {
        if (scopes.size() > 1) {
            scopes.pop();
        }
    }

    private Object lookUp(String name, int line) {
        used.add(name);
        for (Map<String, Object> scope : scopes) {
            Object value = scope.get(name);
            if (value != null) {
                return value;
            }
        }
        fault(line, "knows no variable '%s' here; known: %s".formatted(name, new TreeSet<>(known())));
        return "";
    }

    private Set<String> known() {
        Set<String> names = new HashSet<>();
        scopes.forEach(scope -> names.addAll(scope.keySet()));
        return names;
    }

    /** The compiler takes a tag that is never closed for plain text, and the letter would show it. */
    private void findUnclosed(String text) {
        String rest = TAG.matcher(text)
                .replaceAll(tag -> "\n".repeat(lineAt(tag.group(), tag.group().length()) - 1));
        int open = rest.indexOf("{{");
        if (open >= 0) {
            fault(lineAt(rest, open), "opens a tag that it does not close");
        }
    }

    private void requireAll() {
        new TreeSet<>(file.required())
                .stream()
                        .filter(name -> !used.contains(name))
                        .forEach(name -> fault(0, "leaves out '%s', which such a letter must say".formatted(name)));
    }

    private void fault(int line, String reason) {
        faults.add(new TemplateFault(file.fileName(), line, reason));
    }

    @SuppressWarnings("unchecked") // views hold lists of maps only, see LetterView
    private static Map<String, Object> element(List<?> list) {
        return (Map<String, Object>) list.getFirst();
    }
}
