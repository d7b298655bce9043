package nz.patai.statute;

/** The outcome of counting a time limit: the date it ends on, or the reason why there is none. */
public sealed interface Counted permits DueDate, CountRefused {}
