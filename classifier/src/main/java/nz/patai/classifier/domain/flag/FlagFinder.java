package nz.patai.classifier.domain.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nz.patai.classifier.domain.Evidence;
import nz.patai.classifier.domain.Flag;
import nz.patai.classifier.domain.Nature;
import nz.patai.classifier.domain.split.Question;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.MarkedText;
import nz.patai.classifier.domain.vocabulary.WordList;
import org.jspecify.annotations.Nullable;

/** Finds the flags of a question by the words in it; urgency by the words of the whole email. */
public final class FlagFinder {
    private final MarkedText body;

    private FlagFinder(MarkedText body) {
        this.body = body;
    }

    /** A finder for one body. */
    public static FlagFinder of(MarkedText body) {
        return new FlagFinder(body);
    }

    /** One piece of evidence per flag, in the order of {@link Flag}. */
    public List<Evidence> find(Question question, Nature nature) {
        return Arrays.stream(Flag.values())
                .flatMap(flag -> wordsFor(flag, question, nature).map(words -> evidence(flag, words)).stream())
                .toList();
    }

    /** The flags that evidence speaks for. */
    public static List<Flag> flagsOf(List<Evidence> evidence) {
        return Arrays.stream(Flag.values())
                .filter(flag ->
                        evidence.stream().anyMatch(piece -> piece.claim().equals(flag.label())))
                .toList();
    }

    private Optional<Span> wordsFor(Flag flag, Question asked, Nature nature) {
        Span question = asked.span();
        return switch (flag) {
            case URGENT -> body.first(WordList.of(flag), new Span(0, body.text().length()));
            case POLICY ->
                nature == Nature.INTERNAL_RULES
                        ? body.first(WordList.of(flag), question).or(() -> body.first(WordList.NATURE_RULES, question))
                        : body.first(WordList.of(flag), question);
            case STATISTICS, CORRESPONDENCE, SECURITY_OR_LAW_ENFORCEMENT, CABINET_OR_MINISTERIAL_ADVICE ->
                body.first(WordList.of(flag), question).or(() -> inStem(flag, asked.stem()));
            case BROAD,
                    UNCLEAR,
                    THIRD_PARTY_PRIVATE,
                    COMMERCIAL,
                    LEGAL_PRIVILEGE,
                    PUBLICLY_AVAILABLE_LIKELY,
                    DOCUMENTS,
                    EXPENDITURE,
                    STAFF,
                    CONTRACTS,
                    OTHER_AGENCY_LIKELY -> body.first(WordList.of(flag), question);
        };
    }

    /** "How many were lodged: (a) by letter": the words before the list hold for its items. */
    private Optional<Span> inStem(Flag flag, @Nullable Span stem) {
        return stem == null ? Optional.empty() : body.first(WordList.of(flag), stem);
    }

    private Evidence evidence(Flag flag, Span words) {
        return new Evidence(flag.label(), words.wordsOf(body.text()), words, section(flag));
    }

    private static String section(Flag flag) {
        return switch (flag) {
            case BROAD -> "OIA s 18(f)";
            case UNCLEAR -> "OIA s 12(2)";
            case THIRD_PARTY_PRIVATE -> "OIA s 9(2)(a)";
            case COMMERCIAL -> "OIA s 9(2)(b)";
            case LEGAL_PRIVILEGE -> "OIA s 9(2)(h)";
            case SECURITY_OR_LAW_ENFORCEMENT -> "OIA s 6";
            case CABINET_OR_MINISTERIAL_ADVICE -> "OIA s 9(2)(f)";
            case PUBLICLY_AVAILABLE_LIKELY -> "OIA s 18(d)";
            case POLICY -> "OIA s 22";
            case OTHER_AGENCY_LIKELY -> "OIA s 14";
            case URGENT -> "OIA s 12(3)";
            case STATISTICS, DOCUMENTS, CORRESPONDENCE, EXPENDITURE, STAFF, CONTRACTS -> "";
        };
    }
}
