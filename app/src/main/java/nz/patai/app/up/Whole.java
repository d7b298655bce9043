package nz.patai.app.up;

import java.util.List;
import nz.patai.runtime.service.Service;

/** Several services as one: at work when all are, broken down when one is. */
final class Whole implements Service {

    private final List<Service> parts;

    Whole(List<Service> parts) {
        this.parts = parts;
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
    public void close() {
        parts.reversed().forEach(Service::close);
    }
}
