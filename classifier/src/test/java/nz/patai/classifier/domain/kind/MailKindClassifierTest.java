package nz.patai.classifier.domain.kind;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.classifier.domain.Classifier;
import nz.patai.classifier.domain.EmailText;
import nz.patai.classifier.domain.MailKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailKindClassifierTest {
    private static final Classifier CLASSIFIER = Classifier.byRules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Re: Ferries|I withdraw my request.|WITHDRAWAL",
                "Re: Ferries|My request is overdue and I have heard nothing.|CHASER",
                "Re: Ferries|I am complaining about your refusal to release the report.|COMPLAINT_OR_REVIEW",
                "Re: Ferries|I am happy to narrow it to 2020.|NARROWING",
                "Re: Ferries|Please add the year 2021 to my request.|AMENDMENT",
                "Re: Ferries - clarification|By ferry I meant the small ones.|CLARIFICATION_REPLY",
                "Re: Ferries|Thank you very much.|THANKS",
                "Re: Ferries|Thank you. How many ferries sailed in June?|NEW_REQUEST",
                "Re: Ferries|I accept the charge and agree to pay it.|OTHER",
                "Official Information request - Ferries|I withdraw nothing. How many ferries sailed?|NEW_REQUEST",
                "Undeliverable: Ferries|The mailbox is full.|OTHER"
            })
    void proposesTheKindByItsWords(String subject, String body, MailKind kind) {
        assertThat(CLASSIFIER.classify(new EmailText(subject, body, null)).kind())
                .isEqualTo(kind);
    }

    @Test
    void believesWhoKnowsThatItIsAFollowUp() {
        EmailText email = new EmailText("Ferries", "Thank you very much.", true);

        assertThat(CLASSIFIER.classify(email).kind()).isEqualTo(MailKind.THANKS);
    }
}
