package nz.patai.responder.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nz.patai.responder.domain.GroundCatalogue;

/** The grounds catalogue as it comes with the program: {@code letters/grounds.csv}. */
public final class GroundFile {
    private static final String PATH = "/letters/grounds.csv";

    private GroundFile() {}

    /** Reads the catalogue. */
    public static GroundCatalogue read() {
        try (InputStream in = GroundFile.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing from the jar");
            }
            return GroundCatalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " could not be read", e);
        }
    }
}
