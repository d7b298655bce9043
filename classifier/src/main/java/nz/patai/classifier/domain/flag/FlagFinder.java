package nz.patai.classifier.domain.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nz.patai.classifier.domain.Evidence;
import nz.patai.classifier.domain.Flag;
import nz.patai.classifier.domain.Nature;
import nz.patai.classifier.domain.Provision;
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
        return new Evidence(flag.label(), words.wordsOf(body.text()), words, provision(flag));
    }

    private static Provision provision(Flag flag) {
        return switch (flag) {
            case BROAD -> Provision.COLLATION;
            case UNCLEAR -> Provision.PARTICULARITY;
            case THIRD_PARTY_PRIVATE -> Provision.PRIVACY;
            case COMMERCIAL -> Provision.COMMERCIAL;
            case LEGAL_PRIVILEGE -> Provision.PRIVILEGE;
            case SECURITY_OR_LAW_ENFORCEMENT -> Provision.CONCLUSIVE;
            case CABINET_OR_MINISTERIAL_ADVICE -> Provision.CONVENTIONS;
            case PUBLICLY_AVAILABLE_LIKELY -> Provision.PUBLIC_ALREADY;
            case POLICY -> Provision.RULES;
            case OTHER_AGENCY_LIKELY -> Provision.TRANSFER;
            case URGENT -> Provision.URGENCY;
            case STATISTICS, DOCUMENTS, CORRESPONDENCE, EXPENDITURE, STAFF, CONTRACTS -> Provision.NONE;
        };
    }
}
