package nz.patai.event;

/** What can stand in {@code oia.clock}. */
public sealed interface ClockEvent extends JournalEvent permits DayStarted, SimulatedTimeSet, UnknownEvent {}
