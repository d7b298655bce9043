package nz.patai.event;

import nz.patai.schemas.EventRecord;

/** What can stand in {@code oia.deadlines}. */
public sealed interface DeadlinesEvent extends EventRecord
        permits ClockStarted,
                ClockRestarted,
                ClockExtended,
                ExtensionVoid,
                ClockRecomputed,
                ClockStopped,
                ClockResumed,
                DeadlineAlert,
                UnknownEvent {}
