package nz.patai.responder;

import nz.patai.runtime.service.ServiceMain;

/** Starts the responder as a program of its own. */
public final class ResponderMain {

    private ResponderMain() {}

    /** Runs until told to stop. */
    public static void main(String[] args) {
        ServiceMain.run("responder", args, ResponderService::new);
    }
}
