package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.dead-letters}. */
public sealed interface DeadLettersEvent extends EventRecord permits DeadLettered, DeadLetterResolved, UnknownEvent {}
