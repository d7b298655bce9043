package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.schemas}. */
public sealed interface SchemasEvent extends EventRecord permits SchemaRegistered, UnknownEvent {}
