package nz.patai.deadlinetracker;

import nz.patai.runtime.service.ServiceMain;

/** Runs the deadline tracker as a program of its own. */
public final class DeadlineTrackerMain {

    private DeadlineTrackerMain() {}

    /** Runs until it is told to stop. */
    public static void main(String[] args) {
        ServiceMain.run("deadline-tracker", args, DeadlineTrackerService::new);
    }
}
