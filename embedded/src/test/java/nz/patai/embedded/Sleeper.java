package nz.patai.embedded;

import java.io.IOException;

/** A process that runs until it is ended. */
final class Sleeper {
    private Sleeper() {}

    public static void main(String[] args) throws IOException {
        System.out.println("up");
        System.in.read();
    }
}
