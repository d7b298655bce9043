package nz.patai.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nz.patai.ingest.domain.FyiIdentity;
import nz.patai.ingest.domain.FyiSite;
import nz.patai.ingest.domain.MailKind;
import nz.patai.ingest.domain.MailParser;
import nz.patai.ingest.domain.ParseLine;
import nz.patai.ingest.domain.ParseResult;
import nz.patai.ingest.domain.ParsedMail;
import nz.patai.ingest.domain.SubjectLine;
import nz.patai.ingest.domain.ThreadId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailGoldenTest {

    private static final Golden GOLDEN = new Golden(Path.of("src/test/resources/mail"));
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    static Stream<Path> cases() {
        return GOLDEN.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedLineAndAttribution(Path folder) throws IOException {
        Golden.check(folder, "input.eml", "expected.json", MailGoldenTest::json);
    }

    @Test
    void hasCasesToCheck() {
        assertThat(GOLDEN.cases()).hasSizeGreaterThan(100);
    }

    private static String json(byte[] raw) {
        ParseResult result = MailParser.withDefaultLimits().parse(raw);
        ObjectNode json = ParseLineJson.toJson(ParseLine.of("input.eml", result, FyiSite.DEFAULT));
        FyiIdentity identity =
                result instanceof ParsedMail mail ? FyiIdentity.find(mail, FyiSite.DEFAULT) : new FyiIdentity.None();
        ObjectNode attribution = json.putObject("attribution");
        attribution.put("identity", identity.getClass().getSimpleName());
        attribution.put("found_in", foundIn(identity));
        attribution.put(
                "thread",
                result instanceof ParsedMail mail ? ThreadId.of(mail, identity).value() : null);
        attribution.put(
                "title",
                result instanceof ParsedMail mail
                        ? SubjectLine.of(mail.header().subject()).title()
                        : null);
        attribution.put("kind_if_new", MailKind.decide(result, identity, false).toString());
        attribution.put("kind_if_known", MailKind.decide(result, identity, true).toString());
        return written(json);
    }

    private static String foundIn(FyiIdentity identity) {
        return switch (identity) {
            case FyiIdentity.Known known -> known.foundIn().name();
            case FyiIdentity.Ambiguous ambiguous -> ambiguous.foundIn().name();
            case FyiIdentity.Untrusted untrusted -> untrusted.foundIn().name();
            case FyiIdentity.None _ -> "";
        };
    }

    private static String written(ObjectNode json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
