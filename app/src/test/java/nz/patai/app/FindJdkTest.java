package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code bin/find-jdk}: what a person sees who has no Java yet. */
class FindJdkTest {

    private static final String SCRIPT =
            Path.of(System.getProperty("patai.root", ""), "bin", "find-jdk").toString();
    private static final String PATH = "PATH=/usr/bin:/bin";

    /** Hides every place of a JDK that the script looks into, in a name space of mounts that only this process and its children see. */
    private static final List<String> WITHOUT_ANY_JDK = List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "for d in /usr/lib/jvm /opt; do [ ! -d $d ] || mount -t tmpfs none $d || exit 99; done; exec \"$@\"",
            "sh");

    @Test
    void findsAJdkWithoutAnyEnvironment() throws Exception {
        var home = System.getProperty("java.home", "");

        var ran = run(List.of("env", "-i", PATH, "JAVA_HOME=" + home, SCRIPT));

        assertThat(ran).isEqualTo(new Ran(0, home + "\n"));
    }

    @Test
    void looksOnWhereThereIsNoHomeDirectory() throws Exception {
        var ran = run(List.of("env", "-i", PATH, SCRIPT));

        assertThat(ran.output()).doesNotContain("unbound variable");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNone() throws Exception {
        var hidden = new ArrayList<>(WITHOUT_ANY_JDK);
        hidden.addAll(List.of("env", "-i", "HOME=/nonexistent", PATH, SCRIPT));
        var probe = new ArrayList<>(WITHOUT_ANY_JDK);
        probe.add("true");
        assumeTrue(canRun(probe), "skipped: a JDK cannot be hidden from a process on this machine");

        assertThat(run(hidden))
                .isEqualTo(new Ran(
                        1,
                        "patai: no JDK 25 or newer found: install one (such as Temurin 25) and set JAVA_HOME to it\n"));
    }

    private static boolean canRun(List<String> command) throws InterruptedException {
        try {
            return run(command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private record Ran(int exit, String output) {}
}
