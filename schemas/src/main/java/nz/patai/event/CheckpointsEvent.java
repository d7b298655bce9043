package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.checkpoints}. */
public sealed interface CheckpointsEvent extends EventRecord permits LeavesHashed, TreeHeadSigned, UnknownEvent {}
