package nz.patai.classifier;

import nz.patai.runtime.service.Service;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.StreamsService;

/** The classifier: finds the questions of each request and proposes what they are. */
public final class ClassifierService implements Service {

    private final StreamsService streams;

    /** With what it is given to work with. */
    public ClassifierService(ServiceContext context) {
        this.streams = new StreamsService(context, builder -> ClassifierTopology.build(builder, context));
    }

    @Override
    public String name() {
        return streams.name();
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public Condition condition() {
        return streams.condition();
    }

    @Override
    public void close() {
        streams.close();
    }
}
