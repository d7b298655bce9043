package nz.patai.app.up;

import java.util.List;
import java.util.function.Supplier;
import nz.patai.runtime.service.Service;
import org.jspecify.annotations.Nullable;

/** Several services as one: at work when all are, broken down when one is or what they all stand on. */
final class Whole implements Service {

    private final List<Service> parts;
    private final Supplier<@Nullable RuntimeException> ground;

    Whole(List<Service> parts, Supplier<@Nullable RuntimeException> ground) {
        this.parts = parts;
        this.ground = ground;
    }

    @Override
    public String name() {
        return "patai";
    }

    @Override
    public void start() {
        parts.forEach(Service::start);
    }

    @Override
    public Condition condition() {
        var broken = ground.get();
        if (broken != null) {
            return new Condition.Failed(String.valueOf(broken.getMessage()));
        }
        Condition whole = new Condition.Ready();
        for (var part : parts) {
            switch (part.condition()) {
                case Condition.Failed(var reason) -> {
                    return new Condition.Failed(part.name() + ": " + reason);
                }
                case Condition.Starting starting -> whole = starting;
                case Condition.Ready ready -> {
                    // nothing to add
                }
            }
        }
        return whole;
    }

    @Override
    public List<String> troubles() {
        return parts.stream().flatMap(part -> part.troubles().stream()).toList();
    }

    @Override
    public void close() {
        parts.reversed().forEach(Service::close);
    }
}
