package nz.patai.event;

/** What can stand in {@code oia.requests}. */
public sealed interface RequestsEvent extends JournalEvent
        permits RequestReceived,
                FollowUpReceived,
                DuplicateArrived,
                AutoReplyReceived,
                BounceReceived,
                MailSetAside,
                RequestRegistered,
                UnknownEvent {}
