package nz.patai.classifier.domain;

import java.util.Locale;

/** Which part of the law a question falls under. */
public enum Nature {
    /** Information the agency holds, OIA s 12. */
    OFFICIAL_INFORMATION,
    /** About the writer or the writer's own child: the Privacy Act 2020, OIA s 12(1A). */
    PERSONAL_INFORMATION,
    /** A rule by which decisions about persons or bodies are made, OIA s 22. */
    INTERNAL_RULES,
    /** Reasons for a decision about the writer, OIA s 23. */
    STATEMENT_OF_REASONS,
    /** An opinion, advice, a hypothetical, a promise, an action: nothing that is held. */
    NOT_OFFICIAL_INFORMATION;

    /** Its name in files and events. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
