package nz.patai.ingest.mbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Mail under paths that a person names.
 *
 * <p>A file that begins with {@code From } is an mbox, any other file one message. A folder with {@code cur} and
 * {@code new} is a Maildir: every file in those two is a message, {@code tmp} is passed over. In any other folder, and
 * below it, files named {@code .eml}, {@code .mbox}, {@code .mbx} or without an ending count; hidden ones don't. Symbolic
 * links inside folders are not followed.
 *
 * @param paths what the person named, in that order
 * @param maxMessageBytes larger messages are passed over and reported
 */
public record MailPaths(List<Path> paths, int maxMessageBytes) implements MailFiles {

    private static final byte[] MBOX = "From ".getBytes(StandardCharsets.US_ASCII);

    public MailPaths {
        paths = List.copyOf(paths);
    }

    @Override
    public void forEach(Consumer<MailEntry> reader) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, reader);
            } else {
                file(path, reader);
            }
        }
    }

    private void folder(Path folder, Consumer<MailEntry> reader) {
        if (isMaildir(folder)) {
            files(folder.resolve("cur"), reader);
            files(folder.resolve("new"), reader);
        }
        for (Path child : children(folder, reader)) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                subfolder(folder, child, reader);
            } else if (!isMaildir(folder) && isNamedLikeMail(child) && Files.isRegularFile(child)) {
                file(child, reader);
            }
        }
    }

    private void subfolder(Path folder, Path child, Consumer<MailEntry> reader) {
        boolean ofMaildir = isMaildir(folder) && List.of("cur", "new", "tmp").contains(name(child));
        boolean hidden = name(child).startsWith(".") && !isMaildir(child);
        if (!ofMaildir && !hidden) {
            folder(child, reader);
        }
    }

    private void files(Path folder, Consumer<MailEntry> reader) {
        for (Path file : children(folder, reader)) {
            if (Files.isRegularFile(file) && !name(file).startsWith(".")) {
                file(file, reader);
            }
        }
    }

    private void file(Path file, Consumer<MailEntry> reader) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            stream.mark(MBOX.length);
            boolean mbox = Arrays.equals(stream.readNBytes(MBOX.length), MBOX);
            stream.reset();
            if (mbox) {
                mbox(file, stream, reader);
            } else {
                reader.accept(single(file, stream));
            }
        } catch (IOException e) {
            reader.accept(unreadable(file, e));
        }
    }

    private void mbox(Path file, InputStream stream, Consumer<MailEntry> reader) {
        MboxReader mbox = new MboxReader(file, stream, maxMessageBytes);
        MailEntry entry = mbox.next();
        while (entry != null) {
            reader.accept(entry);
            entry = entry instanceof MailEntry.Unreadable ? null : mbox.next();
        }
    }

    private MailEntry single(Path file, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(maxMessageBytes);
        return stream.read() < 0
                ? new MailEntry.Raw(file, 1, bytes)
                : new MailEntry.TooLarge(file, 1, Files.size(file), maxMessageBytes);
    }

    private static List<Path> children(Path folder, Consumer<MailEntry> reader) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (IOException e) {
            reader.accept(unreadable(folder, e));
            return List.of();
        }
    }

    private static MailEntry unreadable(Path path, IOException e) {
        return new MailEntry.Unreadable(path, 1, e.getClass().getSimpleName());
    }

    private static boolean isMaildir(Path folder) {
        return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
    }

    private static boolean isNamedLikeMail(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (name.indexOf('.') < 0 || name.endsWith(".eml") || name.endsWith(".mbox") || name.endsWith(".mbx"));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
