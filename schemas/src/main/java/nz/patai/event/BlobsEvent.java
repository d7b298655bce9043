package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.blobs}. */
public sealed interface BlobsEvent extends EventRecord permits BlobChunk, UnknownEvent {}
