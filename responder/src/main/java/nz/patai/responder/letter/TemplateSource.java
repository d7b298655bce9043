package nz.patai.responder.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where templates come from: the agency's directory first, else the jar. */
record TemplateSource(@Nullable Path directory) {
    private static final int MAX_BYTES = 256 * 1024;

    /** The text of a template, or why there is none. */
    sealed interface Text {
        record Read(String text) implements Text {}

        record Unreadable(TemplateFault fault) implements Text {}
    }

    Text read(TemplateFile file) {
        try {
            return new Text.Read(text(file));
        } catch (CharacterCodingException _) {
            return unreadable(file, "is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            return unreadable(file, "can't be read: " + e.getMessage());
        }
    }

    /** A fault for each file in the directory that looks like a template and is none: a misspelt name would go unused. */
    List<TemplateFault> strangers() {
        if (directory == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".mustache") && !isKnown(name))
                    .sorted()
                    .map(name -> new TemplateFault(name, 0, "is no letter of ours; the names are " + names()))
                    .toList();
        } catch (IOException e) {
            return List.of(new TemplateFault(directory.toString(), 0, "can't be listed: " + e.getMessage()));
        }
    }

    private String text(TemplateFile file) throws IOException {
        Path own = directory == null ? null : directory.resolve(file.fileName());
        if (own == null || !Files.exists(own)) {
            return bundled(file);
        }
        if (Files.size(own) > MAX_BYTES) {
            throw new IOException("longer than %d bytes".formatted(MAX_BYTES));
        }
        return Files.readString(own, StandardCharsets.UTF_8);
    }

    private static String bundled(TemplateFile file) throws IOException {
        try (InputStream in = TemplateSource.class.getResourceAsStream("/letters/" + file.fileName())) {
            if (in == null) {
                throw new IOException("missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Text unreadable(TemplateFile file, String reason) {
        return new Text.Unreadable(new TemplateFault(file.fileName(), 0, reason));
    }

    private static boolean isKnown(String name) {
        return names().contains(name);
    }

    private static List<String> names() {
        return Arrays.stream(TemplateFile.values()).map(TemplateFile::fileName).toList();
    }
}
