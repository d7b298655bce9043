package nz.patai.deadlinetracker.domain;

/** Whether a command may be looked at: all that it needs is there, or why not. */
sealed interface Admission permits Admitted, Refusal {}
