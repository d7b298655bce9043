package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.decisions}. */
public sealed interface DecisionsEvent extends EventRecord
        permits ClarificationSought,
                ExtensionDecided,
                TransferDecided,
                ChargeDecided,
                DecisionRecorded,
                DecisionSigned,
                FindingOverridden,
                QuestionsCorrected,
                TreatedAsRequest,
                TreatedAsNewRequest,
                RequestWithdrawn,
                MaterialReleased,
                ComplaintRecorded,
                ResponsePublished,
                ContentDisposed,
                CommandRefused,
                MailDismissed,
                UnknownEvent {}
