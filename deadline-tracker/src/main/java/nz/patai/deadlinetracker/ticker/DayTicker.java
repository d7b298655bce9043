package nz.patai.deadlinetracker.ticker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.time.TimeSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each day into the history once its hour has come: missed days in order, none ahead of time, no leap without an operator's consent.
 * Of several instances one ticks, the one that opened the log last; another whose log it ended stands by, and takes over when a day stays
 * unwritten. An outage is waited out.
 */
public final class DayTicker implements Service {

    /** The most missed days that are made up for without consent. */
    static final int LEAP_LIMIT = 31;

    private static final Logger LOGGER = LoggerFactory.getLogger(DayTicker.class);
    /** How long one that stands by leaves the days to the other before it looks whether they are written. */
    static final Duration STAND_BY = Duration.ofMinutes(15);

    private static final long LOOK_MILLIS = 1000;
    private static final long CLOSE_SECONDS = 10;

    private final DayLog.Opener opener;
    private final TimeSource time;
    private final LocalTime startsAt;
    private final @Nullable LocalDate allowLeapTo;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("day-ticker").daemon().factory());

    private volatile Condition condition = new Condition.Starting();
    private @Nullable DayLog log;
    private @Nullable LastDays last;
    private Instant standingByUntil = Instant.MIN;

    /**
     * For a log.
     *
     * @param startsAt when a day starts, Pacific/Auckland
     * @param allowLeapTo the day up to which an operator consents to a leap; null for no consent
     */
    public DayTicker(DayLog.Opener opener, TimeSource time, LocalTime startsAt, @Nullable LocalDate allowLeapTo) {
        this.opener = opener;
        this.time = time;
        this.startsAt = startsAt;
        this.allowLeapTo = allowLeapTo;
    }

    @Override
    public String name() {
        return "day-ticker";
    }

    @Override
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.atWarn().log("the ticker did not stop in time; what was begun will be done again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reopenLater();
    }

    /** One look at the time, on the ticker's thread. */
    void look() {
        try {
            if (!time.now().isBefore(standingByUntil)) {
                tick();
            }
        } catch (DayLog.Superseded e) {
            LOGGER.atInfo().log("another instance writes the days now");
            condition = new Condition.Ready();
            standingByUntil = time.now().plus(STAND_BY);
            reopenLater();
        } catch (RuntimeException e) {
            LOGGER.atWarn().addKeyValue("error", e.getClass().getName()).log("the day could not be written yet");
            reopenLater();
        }
    }

    private void tick() {
        if (log == null) {
            log = opener.open();
            last = log.lastDays();
        }
        if (last != null) {
            last.incomplete().forEach(this::write);
            tick(DaysOwed.from(last.newest(), time.now(), startsAt, LEAP_LIMIT, allowLeapTo));
        }
    }

    private void tick(DaysOwed owed) {
        switch (owed) {
            case DaysOwed.Days days -> {
                days.days().forEach(this::write);
                condition = new Condition.Ready();
            }
            case DaysOwed.Leap leap -> stop(new Condition.Failed(leap.advice()));
        }
    }

    private void write(LocalDate day) {
        if (log != null && last != null) {
            log.write(day, last.lacking(day));
            last = last.with(day);
        }
    }

    private void stop(Condition end) {
        condition = end;
        thread.shutdown();
        reopenLater();
    }

    /** What was written is read again before the next day: the outage may have come between a write and its acknowledgement. */
    private void reopenLater() {
        var open = log;
        log = null;
        last = null;
        if (open != null) {
            open.close();
        }
    }
}
