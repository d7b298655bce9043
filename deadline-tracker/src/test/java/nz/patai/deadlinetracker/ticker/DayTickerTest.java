package nz.patai.deadlinetracker.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nz.patai.runtime.service.Service.Condition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayTickerTest {

    private static final LocalDate TUE_2024_02_06 = LocalDate.of(2024, 2, 6);
    private static final LocalDate WED_2024_02_07 = LocalDate.of(2024, 2, 7);

    private final MemoryLog log = new MemoryLog();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-02-06T17:00:00Z"));
    private final DayTicker ticker = new DayTicker(log::open, now::get, LocalTime.of(6, 0), null);

    @Test
    void beginsWithTodayInEveryPartition() {
        ticker.look();
        ticker.look();
        assertThat(log.written).containsExactly("2024-02-07 in [0, 1]");
        assertThat(ticker.condition()).isEqualTo(new Condition.Ready());
    }

    @Test
    void completesADayThatACrashLeftIncompleteBeforeItGoesOn() {
        log.last = new LastDays(2, Map.of(0, TUE_2024_02_06, 1, TUE_2024_02_06.minusDays(1)));
        ticker.look();
        assertThat(log.written).containsExactly("2024-02-06 in [1]", "2024-02-07 in [0, 1]");
    }

    @Test
    void waitsAnOutageOutAndReadsAgainWhatWasWritten() {
        log.failure.set(new TimeoutException("no broker"));
        ticker.look();
        assertThat(ticker.condition()).isEqualTo(new Condition.Starting());
        log.last = new LastDays(2, Map.of(0, WED_2024_02_07, 1, WED_2024_02_07));
        ticker.look();
        assertThat(log.written).isEmpty();
        assertThat(log.opened).isEqualTo(2);
        assertThat(ticker.condition()).isEqualTo(new Condition.Ready());
    }

    @Test
    void standsByQuietlyWhenAnotherInstanceTookOver() {
        log.failure.set(new DayLog.Superseded(new ProducerFencedException("newer")));
        ticker.look();
        assertThat(ticker.condition()).isEqualTo(new Condition.Ready());
        assertThat(log.open).isZero();
    }

    @Test
    void takesOverFromAnotherInstanceThatLeavesADayUnwritten() {
        log.failure.set(new DayLog.Superseded(new ProducerFencedException("newer")));
        ticker.look();
        now.updateAndGet(t -> t.plus(DayTicker.STAND_BY).minusMillis(1));
        ticker.look();
        assertThat(log.written).isEmpty();
        now.updateAndGet(t -> t.plusMillis(1));
        ticker.look();
        assertThat(log.written).containsExactly("2024-02-07 in [0, 1]");
    }

    @Test
    void breaksDownAtALeapAndSaysWhatToDo() {
        log.last = new LastDays(2, Map.of(0, WED_2024_02_07.minusDays(40), 1, WED_2024_02_07.minusDays(40)));
        ticker.look();
        assertThat(ticker.condition())
                .isInstanceOfSatisfying(
                        Condition.Failed.class,
                        failed ->
                                assertThat(failed.reason()).contains("2023-12-29", "2024-02-07", "clock.allowLeapTo"));
        assertThat(log.written).isEmpty();
    }

    private static final class MemoryLog implements DayLog {

        private final List<String> written = new ArrayList<>();
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        private LastDays last = new LastDays(2, Map.of());
        private int opened;
        private int open;

        DayLog open() {
            opened++;
            open++;
            return this;
        }

        @Override
        public LastDays lastDays() {
            return last;
        }

        @Override
        public void write(LocalDate day, List<Integer> partitions) {
            var broken = failure.getAndSet(null);
            if (broken != null) {
                throw broken;
            }
            written.add(day + " in " + partitions);
        }

        @Override
        public void close() {
            open--;
        }
    }
}
