package nz.patai.responder.send;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseNotComposed;
import nz.patai.event.ResponseSent;
import nz.patai.event.ResponsesEvent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.UnknownEvent;

/** What {@code oia.responses} tells of attempts and outcomes: who was sent a mail is never sent it again. For one thread. */
final class SendLedger {

    private final Map<UUID, Trace> mails = new HashMap<>();
    private final Set<UUID> finishedAlerts = new HashSet<>();

    /** Takes an event in; the same one twice changes nothing. */
    void note(ResponsesEvent event) {
        switch (event) {
            case SendAttempted e -> change(e.composedEventId(), t -> t.attempted(e.attempt()));
            case ResponseSent e -> change(e.composedEventId(), Trace::ended);
            case ResponseFailed e when e.permanent() -> change(e.composedEventId(), Trace::ended);
            case ResponseFailed e -> refused(e.composedEventId(), e.attempt());
            case AlertDelivered e when e.channel() == null -> finishedAlerts.add(e.alertEventId());
            case AlertFailed e when e.permanent() && e.channel() == null -> finishedAlerts.add(e.alertEventId());
            case AlertDelivered _,
                    AlertFailed _,
                    ResponseComposed _,
                    ResponseNotComposed _,
                    SendReleased _,
                    ResponseBounced _,
                    UnknownEvent _ -> {}
        }
    }

    /** Takes in that an attempt did not go through, which the relay said and no event tells. */
    void refused(UUID composedId, int attempt) {
        change(composedId, t -> t.refused(attempt));
    }

    Trace mail(UUID composedId) {
        return mails.getOrDefault(composedId, Trace.NONE);
    }

    boolean hasFinishedAlert(UUID alertId) {
        return finishedAlerts.contains(alertId);
    }

    private void change(UUID composedId, UnaryOperator<Trace> change) {
        mails.put(composedId, change.apply(mail(composedId)));
    }
}
