package nz.patai.ingest;

import nz.patai.runtime.service.ServiceMain;

/** Starts the ingest service as a program of its own. */
public final class IngestMain {

    private IngestMain() {}

    /** {@code --platform platform.yaml --agency agency.yaml}. */
    public static void main(String[] args) {
        ServiceMain.run("ingest", args, IngestService::new);
    }
}
