package nz.patai.responder.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nz.patai.responder.domain.Sha256;
import org.jspecify.annotations.Nullable;

/** The templates of all letters, compiled and checked. Safe to use from many threads. */
public final class LetterTemplates {
    private final Map<TemplateFile, Template> templates;
    private final String id;

    private LetterTemplates(Map<TemplateFile, Template> templates, String id) {
        this.templates = templates;
        this.id = id;
    }

    /**
     * Reads and checks every template; meant for the start.
     *
     * @param directory where the agency keeps its own versions, null if it has none
     */
    public static TemplateLoading load(@Nullable Path directory) {
        TemplateSource source = new TemplateSource(directory);
        List<TemplateFault> faults = new ArrayList<>(source.strangers());
        Map<TemplateFile, Template> compiled = new EnumMap<>(TemplateFile.class);
        StringBuilder content = new StringBuilder();
        for (TemplateFile file : TemplateFile.values()) {
            switch (source.read(file)) {
                case TemplateSource.Text.Read(var text) -> {
                    content.append(file.fileName()).append('\n').append(text).append('\n');
                    compile(file, text, compiled, faults);
                }
                case TemplateSource.Text.Unreadable(var fault) -> faults.add(fault);
            }
        }
        return faults.isEmpty()
                ? new TemplateLoading.Loaded(new LetterTemplates(
                        compiled, Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8))))
                : new TemplateLoading.Faulty(faults);
    }

    private static void compile(
            TemplateFile file, String text, Map<TemplateFile, Template> compiled, List<TemplateFault> faults) {
        try {
            compiled.put(file, compiler(file).compile(text));
            faults.addAll(TemplateCheck.check(file, text, Specimen.view(file)));
        } catch (MustacheException e) {
            faults.add(new TemplateFault(file.fileName(), 0, "does not compile: " + e.getMessage()));
        }
    }

    private static Mustache.Compiler compiler(TemplateFile file) {
        return Mustache.compiler()
                .escapeHTML(file.isHtml())
                .emptyStringIsFalse(true)
                .strictSections(true);
    }

    /** Hash of the content of all of them, 64 lower-case hex digits: names the words that a letter was made with. */
    public String id() {
        return id;
    }

    /** The text of {@code file} with the values of {@code view} in it. */
    String render(TemplateFile file, Map<String, Object> view) {
        Template template = templates.get(file);
        if (template == null) {
            throw new IllegalStateException("template " + file + " was not loaded");
        }
        return template.execute(view);
    }
}
