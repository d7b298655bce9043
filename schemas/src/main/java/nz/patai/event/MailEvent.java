package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.mail}. */
public sealed interface MailEvent extends EventRecord permits MailReceived, UnknownEvent {}
