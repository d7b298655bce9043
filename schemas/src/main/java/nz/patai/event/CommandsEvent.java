package nz.patai.event;

/** What can stand in {@code oia.commands}. */
public sealed interface CommandsEvent extends JournalEvent
        permits SeekClarification,
                ExtendLimit,
                TransferRequest,
                SetCharge,
                RecordDecision,
                SignDecision,
                OverrideFinding,
                CorrectQuestions,
                TreatAsRequest,
                TreatAsNewRequest,
                WithdrawRequest,
                ReleaseMaterial,
                RecordComplaint,
                PublishResponse,
                DisposeContent,
                DismissMail,
                UnknownEvent {}
