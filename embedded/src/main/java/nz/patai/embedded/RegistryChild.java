package nz.patai.embedded;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs in the registry's own process, before the registry: ends it when its parent is gone.
 *
 * <p>Standard input is a pipe that only the parent holds open; the operating system closes it when the parent ends,
 * however it ends. Uses nothing but {@code java.*}: it is alone on that class path.
 */
final class RegistryChild {
    private static final int ORPHANED = 3;

    private RegistryChild() {}

    /** Starts the watch, then the main class named by the first argument. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(RegistryChild::exitWithParent);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    private static void exitWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("The pipe from the parent broke.");
        }
        System.err.println("The parent process is gone; the registry ends.");
        Runtime.getRuntime().exit(ORPHANED);
    }
}
