package nz.patai.responder.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import nz.patai.responder.cases.Fact;
import nz.patai.responder.cases.Facts;
import nz.patai.responder.domain.Answer;
import nz.patai.responder.domain.ExtensionReason;
import nz.patai.responder.domain.Outcome;
import nz.patai.responder.domain.TransferReason;

/**
 * Makes what was recorded on a question into what the letter says.
 *
 * @param facts the request's
 * @param decision the decision the answers stand in
 */
record AnswerMapping(Facts facts, Fact.Decision decision, OpenedTexts texts) {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** The letter's answer; empty for an outcome that this version does not know, which makes no letter. */
    Optional<Answer> answer(Fact.Answer recorded) {
        var offered = recorded.links().stream()
                .map(texts::open)
                .map(AnswerMapping::offer)
                .collect(Collectors.joining("\n"));
        return outcome(recorded).map(outcome -> new Answer(outcome, texts.openOrEmpty(recorded.text()), offered));
    }

    /** An instant's day in Pacific/Auckland. */
    static LocalDate day(Instant at) {
        return at.atZone(AUCKLAND).toLocalDate();
    }

    /** Why a limit is extended; the tracker lets no other paragraph than (a) and (b) through. */
    static ExtensionReason reason(Fact.Extension extension) {
        return extension.ground().endsWith("(a)") ? ExtensionReason.LARGE_QUANTITY : ExtensionReason.CONSULTATIONS;
    }

    private Optional<Outcome> outcome(Fact.Answer recorded) {
        return switch (recorded.outcome()) {
            case UNKNOWN -> Optional.empty();
            case RELEASED -> Optional.of(new Outcome.Released());
            case RELEASED_IN_PART ->
                Optional.of(new Outcome.ReleasedInPart(recorded.grounds(), recorded.publicInterestWeighed()));
            case REFUSED -> Optional.of(new Outcome.Refused(recorded.grounds(), recorded.publicInterestWeighed()));
            case TRANSFERRED -> Optional.of(transferred(recorded.question()));
            case NOT_OFFICIAL_INFORMATION -> Optional.of(new Outcome.NotOfficialInformation());
            case PRIVACY_ACT -> Optional.of(new Outcome.PrivacyAct());
            case STATEMENT_OF_REASONS -> Optional.of(new Outcome.StatementOfReasons());
            case WITHDRAWN ->
                Optional.of(new Outcome.Withdrawn(day(decision.source().at())));
        };
    }

    /** Without a transfer on record the letter lacks whom the question went to, which its check says. */
    private Outcome transferred(int question) {
        return facts.transferOf(question)
                .map(t -> new Outcome.Transferred(t.to(), day(t.source().at()), reason(t.ground())))
                .orElseGet(
                        () -> new Outcome.Transferred("", day(decision.source().at()), TransferReason.HELD_THERE));
    }

    /** Why a question goes to another body; the tracker lets no other paragraph than (i) and (ii) through. */
    static TransferReason reason(String ground) {
        return ground.endsWith("(ii)") ? TransferReason.CLOSER_THERE : TransferReason.HELD_THERE;
    }

    /** {@code title <space> address} as {@code title: address}. */
    private static String offer(String link) {
        int gap = link.strip().lastIndexOf(' ');
        return gap < 0
                ? link.strip()
                : link.strip().substring(0, gap).strip() + ": " + link.strip().substring(gap + 1);
    }
}
