package nz.patai.responder.letter;

import java.util.List;

/** What became of reading the templates: all of them ready, or a reason not to start. */
public sealed interface TemplateLoading {

    /** Every template is there, compiles and names only what exists. */
    record Loaded(LetterTemplates templates) implements TemplateLoading {}

    /** At least one template can't be used; never empty. */
    record Faulty(List<TemplateFault> faults) implements TemplateLoading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
