package nz.patai.runtime.config;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When and to whom alerts go: {@code alerts} in {@code agency.yaml}.
 *
 * @param dayStartsAt the hour at which the day's alerts go out, Pacific/Auckland; default 06:00
 * @param tell roles told of each alert; default adviser
 * @param escalate roles told, beside those, of a decision due today, of what is overdue, and of mail that nobody has looked at by working
 *     day 3; default manager
 * @param lastly roles told, beside all of those, of what has been over for some time, such as the chief executive's office; default nobody
 * @param schedule what differs from the default for an alert, by its name
 * @param webhooks chat channels that are told too, beside mail; default none
 */
public record AlertsConfig(
        LocalTime dayStartsAt,
        List<String> tell,
        List<String> escalate,
        Lastly lastly,
        Map<Name, Entry> schedule,
        List<Webhook> webhooks) {

    private static final int LASTLY_AFTER = 3;

    /** Fills in defaults. */
    public AlertsConfig {
        dayStartsAt = dayStartsAt == null ? LocalTime.of(6, 0) : dayStartsAt;
        tell = tell == null || tell.isEmpty() ? List.of("adviser") : List.copyOf(tell);
        escalate = escalate == null ? List.of("manager") : List.copyOf(escalate);
        lastly = lastly == null ? new Lastly(List.of(), LASTLY_AFTER) : lastly;
        schedule = schedule == null ? Map.of() : Map.copyOf(schedule);
        schedule.forEach(AlertsConfig::check);
        webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
        if (webhooks.stream().map(Webhook::name).distinct().count() < webhooks.size()) {
            throw new IllegalArgumentException("webhooks has the same name twice: give each its own");
        }
    }

    /** What is set for an alert, with defaults for what is not. */
    public Setting of(Name name) {
        var entry = schedule.get(name);
        if (entry == null) {
            return new Setting(name.before, tell, false);
        }
        return new Setting(
                Objects.requireNonNullElse(entry.before(), name.before),
                Objects.requireNonNullElse(entry.tell(), tell),
                entry.off());
    }

    /**
     * Who is told last.
     *
     * @param tell the roles; default none
     * @param after working days that something has been over; default 3
     */
    public record Lastly(List<String> tell, Integer after) {

        /** Fills in defaults. */
        public Lastly {
            tell = tell == null ? List.of() : List.copyOf(tell);
            after = Check.atLeast(after == null ? LASTLY_AFTER : after, 1, "after");
        }
    }

    /** The alerts. Named as they are written in the file. */
    public enum Name {
        /** The right to restart the clock by asking for clarification ends soon; from working day 5 of 7. */
        clarifySoon(2, true),
        /** The time to transfer ends soon; from working day 8 of 10. */
        transferSoon(2, true),
        /** Only a notice sent by working day 20 can extend; from working day 15. */
        extendOrDecide(5, true),
        /** An extension runs out; ten working days before. */
        extensionEnding(10, true),
        /** Five working days left. */
        dueInFive(5, false),
        /** One working day left. */
        dueInOne(1, false),
        /** The last day. */
        dueToday(0, false),
        /** Over: on each working day. */
        overdue(0, false),
        /** Mail that was set aside and not looked at: on each working day. */
        setAside(0, false);

        private final int before;
        private final boolean isMovable;

        Name(int before, boolean isMovable) {
            this.before = before;
            this.isMovable = isMovable;
        }
    }

    /**
     * What differs for an alert.
     *
     * @param before working days before the last day from which it is told; null for the default
     * @param tell roles told; null for {@code alerts.tell}
     * @param off true where it is not told at all
     */
    public record Entry(@Nullable Integer before, @Nullable List<String> tell, boolean off) {}

    /**
     * What holds for an alert.
     *
     * @param before working days before the last day from which it is told
     * @param tell roles told
     * @param off true where it is not told at all
     */
    public record Setting(int before, List<String> tell, boolean off) {}

    /** In which form a channel takes messages. Named as it is written in the file. */
    public enum Form {
        /** A Teams workflow that posts an Adaptive Card. */
        teams,
        /** A Slack incoming webhook, or what understands the same. */
        slack
    }

    /**
     * A chat channel. Its address is a secret: who knows it can post.
     *
     * @param name names it in the history; never reuse one
     * @param form in which form it takes messages
     * @param urlFile its address, https
     * @param tell roles whose alerts go there; default all alerts
     */
    public record Webhook(String name, Form form, Secret urlFile, List<String> tell) {

        /** Fills in defaults and checks. */
        public Webhook {
            if (!Check.given(name, "name").matches("[a-z0-9-]{1,40}")) {
                throw new IllegalArgumentException("name must be up to 40 of a-z, 0-9 and -, was '" + name + "'");
            }
            Check.given(form, "form");
            Check.given(urlFile, "urlFile");
            tell = tell == null ? List.of() : List.copyOf(tell);
        }

        /** True for an alert to some roles that goes there. */
        public boolean wants(List<String> roles) {
            return tell.isEmpty() || roles.stream().anyMatch(tell::contains);
        }
    }

    /** An alert that reaches nobody is a missed date in the making. */
    void mustReach(List<AgencyConfig.Officer> officers) {
        var byEntries = schedule.values().stream().flatMap(e -> Stream.ofNullable(e.tell()));
        Stream.concat(Stream.of(lastly.tell()), byEntries)
                .flatMap(List::stream)
                .filter(role -> officers.stream().noneMatch(o -> o.roles().contains(role)))
                .findFirst()
                .ifPresent(role -> {
                    throw new IllegalArgumentException("alerts names the role '" + role
                            + "', which no officer has: give it to an officer, or name another");
                });
    }

    private static void check(Name name, Entry entry) {
        var before = entry.before();
        if (!name.isMovable && (before != null || entry.off())) {
            throw new IllegalArgumentException(
                    "schedule." + name + " can neither be moved nor turned off: leave out before and off");
        }
        if (before != null) {
            Check.atLeast(before, 0, "schedule." + name + ".before");
        }
        if (entry.tell() != null) {
            Check.some(entry.tell(), "schedule." + name + ".tell");
        }
    }
}
