package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.keys}. */
public sealed interface KeysEvent extends EventRecord permits DataKeyCreated, UnknownEvent {}
