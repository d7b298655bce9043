package nz.patai.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nz.patai.event.LegalAct;
import nz.patai.event.MailReceived;
import nz.patai.register.casefile.CaseFile;
import nz.patai.register.casefile.Clock;
import nz.patai.register.casefile.RequestFile;
import nz.patai.register.casefile.SetAside;
import nz.patai.statute.Act;
import nz.patai.statute.Calendars;
import nz.patai.statute.Jurisdiction;
import nz.patai.statute.LegalDay;
import nz.patai.statute.Region;
import org.jspecify.annotations.Nullable;

/**
 * The register: one row for each request, one for each mail that is set aside, and one for each thread that could not be processed before it
 * came to either; those due first come first.
 */
public final class Register {

    private static final Comparator<RegisterRow> DUE_FIRST = Comparator.comparing(
                    RegisterRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RegisterRow::id)
            .thenComparing(RegisterRow::received, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RegisterRow::title, Comparator.nullsLast(Comparator.naturalOrder()));

    private final LocalDate today;
    private final Opener keys;
    private final Calendars calendars = new Calendars();

    private Register(LocalDate today, Opener keys) {
        this.today = today;
        this.keys = keys;
    }

    /**
     * The rows on a day.
     *
     * @param today the day, Pacific/Auckland, from which working days are counted
     * @param keys opens titles
     */
    public static List<RegisterRow> rows(Collection<CaseFile> files, LocalDate today, Opener keys) {
        var register = new Register(today, keys);
        return files.stream().flatMap(register::rows).sorted(DUE_FIRST).toList();
    }

    /**
     * The rows as they stood at an instant, on that instant's day in Pacific/Auckland.
     *
     * @param asOf only what had happened by then
     * @param knownBy only what was recorded by then; null for all that is recorded now
     */
    public static List<RegisterRow> asOf(
            Collection<RecordedEvent> events, Instant asOf, @Nullable Instant knownBy, Opener keys) {
        var known = events.stream().filter(e -> isKnown(e, asOf, knownBy)).toList();
        return rows(CaseFile.foldAll(known), LegalDay.of(asOf), keys);
    }

    /** The row of one request on a day; {@code opener} opens its title. */
    public static RegisterRow row(CaseFile file, RequestFile request, LocalDate today, Opener opener) {
        return new Register(today, opener).row(file, request, opener);
    }

    /** True for what had happened at an instant and was recorded by another; a null instant asks nothing. */
    public static boolean isKnown(RecordedEvent event, Instant asOf, @Nullable Instant knownBy) {
        return !event.occurredAt().isAfter(asOf)
                && (knownBy == null || !event.recordedAt().isAfter(knownBy));
    }

    private Stream<RegisterRow> rows(CaseFile file) {
        if (file.isHeld() && file.requests().isEmpty() && file.setAside().isEmpty()) {
            return Stream.of(nothingYet(file));
        }
        var opener = file.opener(keys);
        return Stream.concat(
                file.requests().stream().map(r -> row(file, r, opener)),
                file.setAside().stream().map(m -> row(file, m, opener)));
    }

    /** A thread that could not be processed before it came to anything: it must be seen, or its mail would be lost. */
    private static RegisterRow nothingYet(CaseFile file) {
        var received = file.events().stream()
                .filter(e -> e.body() instanceof MailReceived)
                .map(e -> LegalDay.of(e.occurredAt()))
                .findFirst()
                .orElse(null);
        return new RegisterRow(file.threadId(), null, null, received, null, null, Status.HELD, 0);
    }

    private RegisterRow row(CaseFile file, RequestFile request, Opener opener) {
        var clock = request.clock();
        return new RegisterRow(
                request.id(),
                request.reference(),
                opener.openOrNull(request.threadId(), request.intake().title()),
                request.intake().receivedOn(),
                clock == null ? null : clock.due().orElse(null),
                clock == null ? null : workingDaysLeft(clock),
                file.isHeld() ? Status.HELD : request.status(today),
                request.questions().questions().size());
    }

    private RegisterRow row(CaseFile file, SetAside mail, Opener opener) {
        return new RegisterRow(
                file.threadId(),
                null,
                opener.openOrNull(file.threadId(), mail.mail().subject()),
                mail.mail().receivedOn(),
                null,
                null,
                file.isHeld() ? Status.HELD : Status.SET_ASIDE,
                0);
    }

    private @Nullable Integer workingDaysLeft(Clock clock) {
        var due = clock.due();
        if (!clock.isRunning() || due.isEmpty()) {
            return null;
        }
        var dueOn = due.get();
        if (!today.isBefore(clock.proof().receivedOn()) && !today.isAfter(dueOn)) {
            return (int) today.plusDays(1)
                    .datesUntil(dueOn.plusDays(1))
                    .filter(day -> !isSkipped(day, clock))
                    .count();
        }
        var left = calendars.of(jurisdiction(clock)).between(today, dueOn);
        return left.isPresent() ? left.getAsInt() : null;
    }

    /** As the limit was counted, whatever calendar this program knows. */
    private static boolean isSkipped(LocalDate day, Clock clock) {
        return clock.proof().skipped().stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
    }

    private static Jurisdiction jurisdiction(Clock clock) {
        var region = clock.region();
        return clock.act() == LegalAct.LGOIMA
                ? Jurisdiction.of(
                        Act.LGOIMA, region == null ? null : Region.parse(region).orElse(null))
                : Jurisdiction.oia();
    }
}
