package nz.patai.event;

/** What can stand in {@code oia.settings}. */
public sealed interface SettingsEvent extends JournalEvent permits SettingsAdopted, FeatureLevelAdopted, UnknownEvent {}
