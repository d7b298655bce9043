package nz.patai.app.command;

import java.io.PrintWriter;
import nz.patai.desk.client.DeskException;
import nz.patai.embedded.CannotStart;
import nz.patai.runtime.service.ExitCode;
import nz.patai.runtime.service.ServiceMain;

/** A command could not do what it was asked. The message is one line: what, why, and what to do. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the whole story in one line. */
    public Failure(String message) {
        super(message);
    }

    /** Tells the reason on standard error: a line for what a person can mend, a stack trace for what only a programmer can. */
    public static int explain(Exception e, PrintWriter err) {
        if (e instanceof Failure || e instanceof CannotStart || e instanceof DeskException) {
            err.println("patai: " + e.getMessage());
            return ExitCode.COULD_NOT.code();
        }
        return ServiceMain.explain(e, err);
    }
}
