package nz.patai.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import nz.patai.register.RegisterRow;
import nz.patai.register.Status;

/** Figures of the register for a monitoring system, folded anew at most every half minute. */
final class RegisterGauges {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final List<Integer> WITHIN = List.of(0, 1, 5);

    private final Supplier<List<RegisterRow>> register;
    private final Supplier<LocalDate> today;
    private List<RegisterRow> rows = List.of();
    private long readAt = Long.MIN_VALUE;

    RegisterGauges(Supplier<List<RegisterRow>> register, Supplier<LocalDate> today) {
        this.register = register;
        this.today = today;
    }

    void bind(MeterRegistry meters) {
        gauge(
                meters,
                "patai.requests.open",
                "requests that somebody has something to do for",
                count(RegisterGauges::isOpenRequest));
        gauge(
                meters,
                "patai.requests.overdue",
                "requests whose limit is over",
                count(row -> row.isOverdueOn(today.get())));
        gauge(
                meters,
                "patai.mails.waiting",
                "mails that wait for a person",
                count(row -> row.status() == Status.SET_ASIDE));
        gauge(
                meters,
                "patai.requests.held",
                "threads that send nothing until a dead letter is resolved",
                count(row -> row.status() == Status.HELD));
        gauge(meters, "patai.requests.oldest.days", "days since the oldest open request was received", this::oldest);
        for (var days : WITHIN) {
            Gauge.builder(
                            "patai.requests.due.within",
                            this,
                            own -> own.count(isDueIn(days)).applyAsDouble(own.fresh()))
                    .description("requests due within so many working days, not overdue")
                    .tag("working_days", days.toString())
                    .register(meters);
        }
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<List<RegisterRow>> of) {
        Gauge.builder(name, this, own -> of.applyAsDouble(own.fresh()))
                .description(description)
                .register(meters);
    }

    private ToDoubleFunction<List<RegisterRow>> count(Predicate<RegisterRow> of) {
        return all -> all.stream().filter(of).count();
    }

    private Predicate<RegisterRow> isDueIn(int days) {
        return row -> isOpenRequest(row) && row.isDueWithin(days) && !row.isOverdueOn(today.get());
    }

    private static boolean isOpenRequest(RegisterRow row) {
        return row.isOpen() && row.due() != null;
    }

    private double oldest(List<RegisterRow> all) {
        return all.stream()
                .filter(RegisterGauges::isOpenRequest)
                .map(RegisterRow::received)
                .filter(Objects::nonNull)
                .mapToLong(received -> ChronoUnit.DAYS.between(received, today.get()))
                .max()
                .orElse(0);
    }

    private synchronized List<RegisterRow> fresh() {
        if (readAt == Long.MIN_VALUE || System.nanoTime() - readAt > FRESH.toNanos()) {
            rows = register.get();
            readAt = System.nanoTime();
        }
        return rows;
    }
}
