package nz.patai.responder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nz.patai.schemas.Event;
import nz.patai.testkit.TestContext;

/** The golden case spread over its topics: each keeps its order, between them there is none. */
public record StoryTopics(Recompose recompose, List<List<Event<?>>> topics) {

    /** The case of one context. */
    public static StoryTopics of(TestContext test) {
        var story = new RequestStory("fyi-25642", test.sealer());
        var agency = test.context().agency();
        return new StoryTopics(
                new Recompose(agency, ResponderService.templates(agency), test.sealer()::text),
                List.of(
                        List.of(story.received(), story.registered()),
                        List.of(story.clock()),
                        List.of(story.questions()),
                        List.of(story.clarification(), story.extension(), story.decision())));
    }

    /** Topic by topic. */
    public List<Recompose.Recorded> inOrder() {
        return recorded(topics.stream().flatMap(List::stream).toList());
    }

    /** One interleaving. */
    public List<Recompose.Recorded> interleaved(Random random) {
        var left = new ArrayList<List<Event<?>>>();
        topics.forEach(t -> left.add(new ArrayList<>(t)));
        var order = new ArrayList<Event<?>>();
        while (!left.isEmpty()) {
            var topic = left.get(random.nextInt(left.size()));
            order.add(topic.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return recorded(order);
    }

    private static List<Recompose.Recorded> recorded(List<Event<?>> events) {
        return events.stream().map(e -> new Recompose.Recorded(e, 0)).toList();
    }
}
