package nz.patai.deadlinetracker;

import java.util.List;
import java.util.Optional;
import nz.patai.deadlinetracker.ticker.DayTicker;
import nz.patai.deadlinetracker.ticker.KafkaDayLog;
import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;

/** The deadline tracker: its topology, and the day's tick, which a simulated installation leaves to the play. */
public final class DeadlineTrackerService implements Service {

    private final String name;
    private final List<Service> parts;

    /** For a context. */
    public DeadlineTrackerService(ServiceContext context) {
        this.name = context.service();
        var streams = new StreamsService(context, builder -> DeadlineTrackerTopology.build(builder, context));
        this.parts = context.platform().simulated() ? List.of(streams) : List.of(streams, ticker(context));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        parts.forEach(Service::start);
    }

    @Override
    public Condition condition() {
        return first(Condition.Failed.class)
                .or(() -> first(Condition.Starting.class))
                .orElseGet(Condition.Ready::new);
    }

    @Override
    public void close() {
        parts.reversed().forEach(Service::close);
    }

    private Optional<Condition> first(Class<? extends Condition> kind) {
        return parts.stream().map(Service::condition).filter(kind::isInstance).findFirst();
    }

    private static DayTicker ticker(ServiceContext context) {
        return new DayTicker(
                () -> KafkaDayLog.open(context),
                context.time(),
                context.agency().alerts().dayStartsAt(),
                context.platform().clock().allowLeapTo());
    }
}
