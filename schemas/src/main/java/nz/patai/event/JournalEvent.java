package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.journal}: every input that a request is decided on. */
public sealed interface JournalEvent extends EventRecord
        permits RequestsEvent, QuestionsEvent, CommandsEvent, ClockEvent, ResponsesEvent, SettingsEvent {}
