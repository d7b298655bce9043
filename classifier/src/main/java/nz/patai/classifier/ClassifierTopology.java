package nz.patai.classifier;

import java.util.List;
import nz.patai.classifier.domain.Classifier;
import nz.patai.runtime.service.ServiceContext;
import nz.patai.runtime.streams.Redrive;
import nz.patai.runtime.streams.StackGuard;
import nz.patai.schemas.Topics;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** {@code oia.requests} in, {@code oia.questions} out; the only state is where its dead letters stand. */
public final class ClassifierTopology {

    private ClassifierTopology() {}

    /** Adds the topology. */
    public static void build(StreamsBuilder builder, ServiceContext context) {
        var ids = context.clients().ids();
        var classifier = new MailClassifier(Classifier.byRules(), context.sealer());

        var requests = builder.stream(
                Topics.REQUESTS.name(),
                Consumed.with(Topics.REQUESTS.keySerde(), Topics.REQUESTS.valueSerde(ids))
                        .withName("read-requests"));
        Redrive.of(builder, context, List.of(Topics.REQUESTS))
                .with(requests, Topics.REQUESTS)
                .flatMapValues(
                        event -> StackGuard.guarded(() -> classifier.classify(event)).stream()
                                .toList(),
                        Named.as("classify-mail"))
                .to(
                        Topics.QUESTIONS.name(),
                        Produced.with(Topics.QUESTIONS.keySerde(), Topics.QUESTIONS.valueSerde(ids))
                                .withName("write-questions"));
    }
}
