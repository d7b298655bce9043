package nz.patai.desk;

import nz.patai.runtime.service.ServiceMain;

/** Runs the desk as a program of its own. */
public final class DeskMain {

    private DeskMain() {}

    /** {@code --platform platform.yaml --agency agency.yaml}. */
    public static void main(String[] args) {
        ServiceMain.run("desk", args, DeskService::new);
    }
}
