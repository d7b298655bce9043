package nz.patai.statute.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A resource file with one rule or one date a line; empty lines and lines that start with {@code #} say nothing.
 *
 * <p>The files are part of this module: what is missing or cannot be read is a fault of ours and throws.
 *
 * @param lines the lines that say something, in the order of the file
 */
public record RulesFile(List<String> lines) {
    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final int FIELDS = 7;

    public RulesFile {
        lines = List.copyOf(lines);
    }

    /** The file of this name beside the class. */
    public static RulesFile beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with this text. */
    public static RulesFile of(String text) {
        return new RulesFile(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** The lines read as dates. */
    public Set<LocalDate> dates() {
        return lines.stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules of one scope, in the order of the file; {@code lists} gives the dates meant by {@code listed NAME}. */
    public List<DatedRule> rules(String scope, Map<String, Set<LocalDate>> lists) {
        DayRuleSyntax syntax = new DayRuleSyntax(lists);
        return lines.stream()
                .map(line -> List.of(BAR.split(line)))
                .filter(fields -> fields.getFirst().equals(scope))
                .map(fields -> rule(fields, syntax))
                .toList();
    }

    private static DatedRule rule(List<String> field, DayRuleSyntax syntax) {
        if (field.size() != FIELDS) {
            throw new IllegalArgumentException("a rule has " + FIELDS + " fields: " + field);
        }
        LocalDate validFrom = LocalDate.parse(field.get(3));
        LocalDate validTo = field.get(4).equals("-") ? LocalDate.MAX : LocalDate.parse(field.get(4));
        return new DatedRule(
                field.get(0), syntax.read(field.get(1)), field.get(2), validFrom, validTo, field.get(5), field.get(6));
    }
}
