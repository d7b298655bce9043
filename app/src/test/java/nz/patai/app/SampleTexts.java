package nz.patai.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nz.patai.app.sample.Play;
import nz.patai.app.sample.Sample;
import nz.patai.schemas.Topics;
import nz.patai.statute.Act;

/** What people wrote in the sample and who they are: read out of the sample's own files, and of the mail that left. */
final class SampleTexts {

    private static final int WORDS = 4;
    private static final int LEAST_LENGTH = 18;
    private static final Set<String> NOT_WORDS =
            Set.of("kind", "request", "signatory", "outcome", "grounds", "command_id", "questions", "question");
    private static final Pattern FYI_LOCAL_PART = Pattern.compile("fyi-request-[0-9]+-([0-9a-f]{8})");

    private final Set<String> found = new LinkedHashSet<>();

    private SampleTexts() {}

    /** Names, addresses and titles of those who wrote, and every run of {@value #WORDS} words of theirs, of the officers and of the letters. */
    static Set<String> of(List<ReadMail> outgoing) throws IOException, MessagingException {
        var texts = new SampleTexts();
        for (var step : Play.read().steps()) {
            if (step.mail() != null) {
                texts.addMail(ReadMail.of(resource("mail/" + step.mail())));
            } else if (step.command() != null) {
                texts.addStrings(new YAMLMapper().readTree(resource("commands/" + step.command())));
            }
        }
        for (var mail : outgoing) {
            texts.addRuns(mail.text());
            for (var pdf : mail.pdfs()) {
                texts.addRuns(pdf);
            }
        }
        texts.found.removeIf(SampleTexts::isPublic);
        return texts.found;
    }

    /** A file of the sample. */
    static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private void addMail(ReadMail mail) throws MessagingException {
        var isFromAPerson = mail.message().getHeader("Auto-Submitted") == null;
        if (isFromAPerson && mail.message().getFrom() != null) {
            for (var from : mail.message().getFrom()) {
                addPerson((InternetAddress) from);
            }
        }
        var subject = Objects.requireNonNullElse(mail.message().getSubject(), "");
        addIfLongEnough(subject);
        addIfLongEnough(subject.substring(subject.indexOf(" - ") + 1).replaceFirst("^- ", ""));
        addRuns(mail.text());
    }

    private void addPerson(InternetAddress from) {
        var localPart = from.getAddress().substring(0, from.getAddress().indexOf('@'));
        addIfLongEnough(localPart);
        var fyi = FYI_LOCAL_PART.matcher(localPart);
        if (fyi.matches()) {
            addIfLongEnough(fyi.group(1));
        }
        var name = Objects.requireNonNullElse(from.getPersonal(), "");
        addIfLongEnough(name);
        Arrays.stream(name.split(" ")).forEach(this::addIfLongEnough);
    }

    private void addStrings(JsonNode node) {
        node.properties().forEach(p -> {
            if (!NOT_WORDS.contains(p.getKey())) {
                addStrings(p.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::addStrings);
        }
        if (node.isTextual()) {
            addRuns(node.asText());
            if (node.asText().startsWith("https://")) {
                addIfLongEnough(node.asText());
            }
        }
    }

    private void addRuns(String text) {
        for (var paragraph : text.lines().toList()) {
            var words = new ArrayList<>(List.of(paragraph.strip().split("\\s+")));
            for (var i = 0; i + WORDS <= words.size(); i++) {
                var run = String.join(" ", words.subList(i, i + WORDS));
                if (run.length() >= LEAST_LENGTH) {
                    found.add(run);
                }
            }
        }
    }

    private void addIfLongEnough(String text) {
        if (text.length() >= ByteSearch.SHORTEST) {
            found.add(text);
        }
    }

    /** The names of the Acts and what the schemas say in their documentation is nobody's secret. */
    private static boolean isPublic(String text) {
        return Arrays.stream(Act.values()).anyMatch(act -> act.title().contains(text))
                || Topics.all().stream().anyMatch(t -> t.schema().toString().contains(text));
    }
}
