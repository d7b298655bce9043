package nz.patai.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The platform in a JVM of its own, so that a test can kill it as nothing inside could. */
record ForkedPlatform(Process process) implements AutoCloseable {
    public static void main(String[] args) throws IOException {
        DataDirectory data = DataDirectory.open(Path.of(args[0]));
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(RegistryHome.locate(), data, 0, 0, at -> {})) {
            data.running()
                    .announce(Map.of(
                            "broker", platform.bootstrapServers(),
                            "registry", platform.registryUrl(),
                            "registry.pid", Long.toString(platform.registry().pid())));
            System.out.println("READY");
            System.in.read();
        }
    }

    /** Returns once it is up. */
    static ForkedPlatform start(Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String root = "-Dpatai.root=" + System.getProperty("patai.root", "");
        Process process = new ProcessBuilder(List.of(
                        java,
                        root,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedPlatform.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !"READY".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the forked platform ended at its start");
            }
        }
        return new ForkedPlatform(process);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
