package nz.patai.ingest.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nz.patai.event.Actor;
import nz.patai.event.ActorKind;
import nz.patai.event.Header;
import nz.patai.event.RequestRegistered;
import nz.patai.event.RequestsEvent;
import nz.patai.ingest.domain.ReferencePattern;
import nz.patai.runtime.config.AgencyConfig;
import nz.patai.runtime.service.CannotStartException;
import nz.patai.schemas.Event;
import nz.patai.schemas.EventId;
import org.jspecify.annotations.Nullable;

/**
 * How each body's references are made.
 *
 * @param references pattern and first number by body id
 */
public record Registration(Map<String, AgencyConfig.Reference> references) {

    /** Takes a copy. */
    public Registration {
        references = Map.copyOf(references);
    }

    /**
     * For an agency.
     *
     * @throws CannotStartException where a pattern has a place that means nothing
     */
    public static Registration of(AgencyConfig agency) {
        Map<String, AgencyConfig.Reference> references = new HashMap<>();
        for (var body : agency.bodies()) {
            new ReferencePattern(body.reference().pattern()).unknownPlace().ifPresent(place -> {
                throw new CannotStartException("agency.yaml: reference.pattern of body " + body.id() + " has " + place
                        + ": known are {number} (or {sequence}), {financialYear} (or {fiscal-year}) and {year}");
            });
            references.put(body.id(), body.reference());
        }
        return new Registration(references);
    }

    /** The number to give: the one after the last given, and never below the one in the settings. */
    public long next(String bodyId, @Nullable Long lastGiven) {
        long first = reference(bodyId).next();
        return lastGiven == null ? first : Math.max(first, lastGiven + 1);
    }

    /** The event that leaves a request the reference that it has: it has no number in the sequence. */
    public Event<RequestsEvent> kept(ToRegister request, String reference) {
        return event(request, 0, reference);
    }

    /** The event that gives a request its number. */
    public Event<RequestsEvent> registered(ToRegister request, long number) {
        var pattern = new ReferencePattern(reference(request.bodyId()).pattern());
        return event(request, number, pattern.reference(number, request.receivedOn()));
    }

    private static Event<RequestsEvent> event(ToRegister request, long number, String reference) {
        var header = new Header(
                EventId.of(request.requestId(), request.causedBy(), "RequestRegistered", ""),
                request.threadId(),
                request.requestId(),
                request.occurredAt(),
                List.of(request.causedBy()),
                new Actor(ActorKind.SERVICE, "ingest"));
        return new Event<>(header, new RequestRegistered(request.bodyId(), number, reference));
    }

    private AgencyConfig.Reference reference(String bodyId) {
        var reference = references.get(bodyId);
        if (reference == null) {
            throw new IllegalStateException("body " + bodyId + " of a request is not in agency.yaml any more");
        }
        return reference;
    }
}
