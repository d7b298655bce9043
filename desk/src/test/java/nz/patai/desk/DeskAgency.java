package nz.patai.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nz.patai.testkit.TestContext;

/** The agency of the tests with a token for each officer: a manager who may all, an adviser who may draft, a reader who may look. */
final class DeskAgency {

    static final String MANAGER = "token-of-the-manager";
    static final String ADVISER = "token-of-the-adviser";
    static final String READER = "token-of-the-reader";

    private static final String THE_READER =
            "  - {id: r.eader, name: Rere Eader, title: Clerk, email: rere@ministry.example, tokenFile: unused}\n";

    private DeskAgency() {}

    /** A context of the desk, with the tokens in files of a directory. */
    static TestContext context(Path directory) {
        var agency = TestContext.AGENCY.replace("alerts:", THE_READER + "alerts:");
        for (var token : new String[] {MANAGER, ADVISER, READER}) {
            agency = agency.replaceFirst("tokenFile: unused", "tokenFile: \"" + file(directory, token) + "\"");
        }
        return TestContext.of("desk", directory, agency);
    }

    private static Path file(Path directory, String token) {
        try {
            return Files.writeString(directory.resolve(token), token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
