package nz.patai.ingest.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPathsTest {

    private static final String MAIL = "Subject: x\n\nx\n";
    private static final String SEPARATOR = "From a@b Mon Feb  5 10:00:00 2024\n";

    @TempDir
    Path root;

    @Test
    void readsAMessageAnMboxAndWhatIsMissing() throws IOException {
        write("one.txt", MAIL);
        write("many", SEPARATOR + MAIL + "\n" + SEPARATOR + MAIL);

        assertThat(read("one.txt", "many", "gone.eml"))
                .containsExactly("one.txt 1 Raw", "many 1 Raw", "many 2 Raw", "gone.eml 1 Unreadable");
    }

    @Test
    void readsCurAndNewOfAMaildirAndItsSubfoldersInOrder() throws IOException {
        write("box/cur/2:2,S", MAIL);
        write("box/cur/1:2,S", MAIL);
        write("box/new/3", MAIL);
        write("box/tmp/4", MAIL);
        write("box/dovecot.index", "no mail");
        write("box/.Junk/new/5", MAIL);
        Files.createDirectories(root.resolve("box/.Junk/cur"));

        assertThat(read("box"))
                .containsExactly(
                        "box/cur/1:2,S 1 Raw", "box/cur/2:2,S 1 Raw", "box/new/3 1 Raw", "box/.Junk/new/5 1 Raw");
    }

    @Test
    void readsWhatIsNamedLikeMailInAnyOtherFolder() throws IOException {
        write("in/b.EML", MAIL);
        write("in/a/7", MAIL);
        write("in/c.json", "{}");
        write("in/.hidden.eml", MAIL);
        write("in/d.mbox", SEPARATOR + MAIL);

        assertThat(read("in")).containsExactly("in/a/7 1 Raw", "in/b.EML 1 Raw", "in/d.mbox 1 Raw");
    }

    @Test
    void passesOverATooLargeFile() throws IOException {
        write("big.eml", MAIL + "x".repeat(200));
        write("exact.eml", "y".repeat(100));

        assertThat(read("big.eml", "exact.eml")).containsExactly("big.eml 1 TooLarge", "exact.eml 1 Raw");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> read(String... names) {
        List<String> seen = new ArrayList<>();
        List<Path> paths = List.of(names).stream().map(root::resolve).toList();
        new MailPaths(paths, 100)
                .forEach(entry -> seen.add(root.relativize(entry.path()) + " " + entry.ordinal() + " "
                        + entry.getClass().getSimpleName()));
        return seen;
    }
}
