package nz.patai.event;

/** What can stand in {@code oia.questions}. */
public sealed interface QuestionsEvent extends JournalEvent
        permits QuestionsClassified, FollowUpClassified, UnknownEvent {}
