package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadDumpTest {

    @Test
    void tellsWhatAProcessWaitsFor(@TempDir Path directory) throws IOException {
        var source = java.nio.file.Files.writeString(directory.resolve("Waits.java"), """
                class Waits {
                    public static void main(String[] args) throws Exception {
                        System.out.write('.');
                        System.out.flush();
                        Thread.sleep(60_000);
                    }
                }
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, source.toString()).start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('.');
            assertThat(ThreadDump.of(process)).contains("\"main\"", "Waits.main");
        } finally {
            process.destroyForcibly();
        }
    }
}
