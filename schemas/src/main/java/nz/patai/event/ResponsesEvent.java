package nz.patai.event;

/** What can stand in {@code oia.responses}. */
public sealed interface ResponsesEvent extends JournalEvent
        permits ResponseComposed,
                ResponseNotComposed,
                SendReleased,
                SendAttempted,
                ResponseSent,
                ResponseFailed,
                ResponseBounced,
                AlertDelivered,
                AlertFailed,
                UnknownEvent {}
