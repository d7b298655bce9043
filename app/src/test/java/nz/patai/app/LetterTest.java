package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nz.patai.app.sample.Play;
import nz.patai.event.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The letters of the sample as those who get them read them. */
@ExtendWith(WithPlayedSample.class)
class LetterTest {

    private static final String REQUESTER = "fyi-request-25642-54174c07@requests.fyi.org.nz";

    @Test
    void answersTheGoldenCaseInTheOrderOfTheRealLetter(PlayedSample sample) throws Exception {
        var letter = oneLine(decision(sample).pdfs().getFirst());

        assertThat(letter)
                .containsSubsequence(
                        "6 March 2024",
                        "Chris",
                        REQUESTER,
                        "DOIA 2324-1666",
                        "Tēnā koe Chris",
                        "received on 7 February 2024",
                        "How many North Korea defectors living in New Zealand.",
                        "are they welcome here",
                        "On 16 February 2024 we asked you",
                        "We have had no answer from you so far",
                        "Our response",
                        "Question 1: How many North Korea defectors living in New Zealand",
                        "refused under section 18(g) of the Act",
                        "there were 8 nationals of North Korea in New Zealand",
                        "Immigration and Protection Tribunal",
                        "Question 2: If a North Korea person escaped",
                        "not a request for official information within the meaning of section 2 of the Act",
                        "North Koreans who meet the requirements",
                        "You have the right to complain to an Ombudsman",
                        "www.ombudsman.parliament.nz",
                        "Nāku noa, nā",
                        "Jane Whitmore",
                        "Deputy Chief Operating Officer",
                        "Ministry of Business, Innovation and Employment");
    }

    @Test
    void sendsTheLetterInReplyToTheRequest(PlayedSample sample) throws Exception {
        var request = ReadMail.of(SampleTexts.resource("mail/07-golden-case.eml"));
        var mail = decision(sample);

        assertThat(mail.header("To")).isEqualTo(REQUESTER);
        assertThat(mail.header("In-Reply-To")).isEqualTo(request.header("Message-ID"));
        assertThat(mail.header("References")).isEqualTo(request.header("Message-ID"));
        assertThat(mail.message().getSubject())
                .isEqualTo("Re: Official Information request - North Korea defectors (DOIA 2324-1666)");
        assertThat(mail.header("Date")).startsWith("Wed, 6 Mar 2024");
        assertThat(mail.text()).contains("Tēnā koe Chris").contains("DOIA 2324-1666");
    }

    @Test
    void keepsTheMacronsOfARequestInTeReoMaori(PlayedSample sample) throws Exception {
        var mail = to(sample, "fyi-request-25290-").getLast();

        assertThat(mail.message().getSubject())
                .isEqualTo("Re: Official Information request - Ngā whakamāoritanga o ngā puka tono (DOIA 2324-1663)");
        assertThat(oneLine(mail.pdfs().getFirst()))
                .contains("Wiremu Kāretu")
                .contains("Tēnā koe mō tō pātai mō ngā puka tono uruwhenua.");
    }

    @Test
    void sendsEachMailOnceAndOneForEachThatIsRecordedAsSent(PlayedSample sample) throws Exception {
        var outgoing = ReadMail.outgoing(sample.directory());
        var recorded = Recorded.on(sample.directory());
        var sent = recorded.events().stream()
                .filter(e -> e.type().equals("ResponseSent"))
                .count();
        var officers =
                sample.system().agency().officers().stream().map(o -> o.email()).toList();

        assertThat(outgoing).extracting(m -> m.header("Message-ID")).doesNotHaveDuplicates();
        var toRequesters = 0L;
        var toOfficers = new StringBuilder();
        for (var mail : outgoing) {
            if (officers.stream().anyMatch(mail.header("To")::contains)) {
                toOfficers.append(mail.text());
            } else {
                toRequesters++;
            }
        }
        assertThat(toRequesters).isEqualTo(sent).isGreaterThan(12);
        assertThat(recorded.events())
                .filteredOn(e -> e.type().equals("DeadlineAlert"))
                .hasSizeGreaterThan(20)
                .allSatisfy(e -> assertThat(toOfficers).contains("patai show " + about(e.header())));
    }

    private static String about(Header header) {
        return Objects.requireNonNullElse(header.requestId(), header.threadId());
    }

    @Test
    void tellsNobodyButTheRequesterAndTheOfficers(PlayedSample sample) throws Exception {
        var officers = sample.system().agency().officers().stream()
                .map(o -> Pattern.quote(o.email()))
                .collect(Collectors.joining("|", "(", ")"));
        for (var mail : ReadMail.outgoing(sample.directory())) {
            assertThat(mail.header("To"))
                    .matches("fyi-request-\\d{5}-[0-9a-f]{8}@requests\\.fyi\\.org\\.nz|sione\\.taufa@isp\\.example|"
                            + officers + "(, " + officers + ")*");
        }
    }

    @Test
    void writesTheLettersIntoFilesThatItTellsOf(PlayedSample sample) throws Exception {
        var attached = decision(sample).pdfs().getFirst();
        var file = sample.directory().resolve("letters").resolve("DOIA-2324-1666-response.pdf");

        assertThat(sample.told()).contains(file.toString());
        assertThat(ReadMail.textOfPdf(Files.readAllBytes(file))).isEqualTo(attached);
        assertThat(Play.read().steps().stream().filter(s -> s.sign() != null)).hasSize(4);
        try (var letters = Files.list(file.getParent())) {
            assertThat(letters).hasSize(4);
        }
    }

    private static ReadMail decision(PlayedSample sample) throws Exception {
        return to(sample, REQUESTER).getLast();
    }

    private static List<ReadMail> to(PlayedSample sample, String recipient) throws Exception {
        var mails = new java.util.ArrayList<ReadMail>();
        for (var mail : ReadMail.outgoing(sample.directory())) {
            if (mail.header("To").startsWith(recipient)) {
                mails.add(mail);
            }
        }
        assertThat(mails).isNotEmpty();
        return mails;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
