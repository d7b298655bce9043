package nz.patai.classifier;

import nz.patai.runtime.service.ServiceMain;

/** Runs the classifier as a program of its own. */
public final class ClassifierMain {

    private ClassifierMain() {}

    /** {@code --platform platform.yaml --agency agency.yaml}. */
    public static void main(String[] args) {
        ServiceMain.run("classifier", args, ClassifierService::new);
    }
}
