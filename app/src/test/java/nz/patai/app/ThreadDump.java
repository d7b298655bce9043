package nz.patai.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the threads of another Java process are at: says why it does not come on. */
final class ThreadDump {

    private ThreadDump() {}

    /** The stacks, or why there are none. The process must be this user's. */
    static String of(Process process) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            var dump = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            try (var out = dump.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "no threads of " + process.pid() + " to be had: " + e;
        }
    }
}
