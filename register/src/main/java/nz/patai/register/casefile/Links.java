package nz.patai.register.casefile;

import java.util.UUID;
import nz.patai.event.AlertDelivered;
import nz.patai.event.AlertFailed;
import nz.patai.event.BounceReceived;
import nz.patai.event.DecisionSigned;
import nz.patai.event.FollowUpClassified;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseSent;
import nz.patai.event.SendAttempted;
import nz.patai.event.SendReleased;
import nz.patai.event.SignDecision;
import nz.patai.event.TreatAsNewRequest;
import nz.patai.schemas.EventRecord;
import org.jspecify.annotations.Nullable;

/** Which other event an event is about, by its own fields. */
final class Links {

    private Links() {}

    /** The ResponseComposed event it is about; null where it is about none. */
    static @Nullable UUID composed(EventRecord body) {
        return switch (body) {
            case DecisionSigned e -> e.composedEventId();
            case SendReleased e -> e.composedEventId();
            case SendAttempted e -> e.composedEventId();
            case ResponseSent e -> e.composedEventId();
            case ResponseFailed e -> e.composedEventId();
            case ResponseBounced e -> e.composedEventId();
            default -> null;
        };
    }

    /** The DeadlineAlert event it is about; null where it is about none. */
    static @Nullable UUID alert(EventRecord body) {
        return switch (body) {
            case AlertDelivered e -> e.alertEventId();
            case AlertFailed e -> e.alertEventId();
            default -> null;
        };
    }

    /** The event whose request it belongs to, should its header name none; null where its fields name no event. */
    static @Nullable UUID any(EventRecord body) {
        var composed = composed(body);
        var alert = alert(body);
        if (composed != null || alert != null) {
            return composed != null ? composed : alert;
        }
        return switch (body) {
            case SignDecision e -> e.composedEventId();
            case BounceReceived e -> e.composedEventId();
            case FollowUpClassified e -> e.followUpEventId();
            case TreatAsNewRequest e -> e.followUpEventId();
            default -> null;
        };
    }
}
