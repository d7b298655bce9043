package nz.patai.register.casefile;

import java.util.List;
import nz.patai.event.ClarificationSought;
import nz.patai.event.ClockRestarted;
import nz.patai.event.DecisionRecorded;
import nz.patai.event.DecisionSigned;
import nz.patai.event.FollowUpReceived;
import nz.patai.event.RequestWithdrawn;
import nz.patai.event.ResponseBounced;
import nz.patai.event.ResponseComposed;
import nz.patai.event.ResponseFailed;
import nz.patai.event.ResponseKind;
import nz.patai.register.RecordedEvent;
import nz.patai.register.Status;

/** How far the agency's own work on a request has come, whatever its clock says. */
enum Stage {
    OPEN(Status.OPEN),
    CLARIFICATION_SOUGHT(Status.CLARIFICATION_SOUGHT),
    DECISION_RECORDED(Status.DECISION_RECORDED),
    AWAITING_SIGNATURE(Status.AWAITING_SIGNATURE),
    SIGNED(Status.SIGNED),
    WITHDRAWN(Status.WITHDRAWN);

    private final Status status;

    Stage(Status status) {
        this.status = status;
    }

    static Stage of(List<RecordedEvent> events) {
        var stage = OPEN;
        for (var event : events) {
            stage = stage.evolve(event);
        }
        return stage;
    }

    Status status() {
        return status;
    }

    private Stage evolve(RecordedEvent event) {
        return switch (event.body()) {
            case ClarificationSought e when this == OPEN -> CLARIFICATION_SOUGHT;
            case FollowUpReceived e when this == CLARIFICATION_SOUGHT -> OPEN;
            case ClockRestarted e -> OPEN;
            case DecisionRecorded e -> DECISION_RECORDED;
            case ResponseComposed e
            when e.kind() == ResponseKind.DECISION -> e.awaitsSignature() ? AWAITING_SIGNATURE : SIGNED;
            case DecisionSigned e when this == AWAITING_SIGNATURE -> SIGNED;
            case ResponseBounced e when e.kind() == ResponseKind.DECISION -> DECISION_RECORDED;
            case ResponseFailed e
            when this == SIGNED && e.kind() == ResponseKind.DECISION && e.permanent() -> DECISION_RECORDED;
            case RequestWithdrawn e -> WITHDRAWN;
            default -> this;
        };
    }
}
