package nz.patai.classifier.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import nz.patai.classifier.domain.Classifier;
import nz.patai.classifier.domain.EmailText;
import nz.patai.classifier.domain.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagFinderTest {
    private static final Classifier CLASSIFIER = Classifier.byRules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many ferries sailed?|STATISTICS",
                "Please send the minutes of the board.|DOCUMENTS",
                "All emails between the harbourmaster and the mayor|CORRESPONDENCE",
                "What did the new jetty cost?|EXPENDITURE",
                "Please give the safety policy.|POLICY",
                "What legal advice was had on the jetty?|LEGAL_PRIVILEGE",
                "Please send the Cabinet paper on ferries.|CABINET_OR_MINISTERIAL_ADVICE",
                "How many prosecutions followed?|SECURITY_OR_LAW_ENFORCEMENT",
                "Who won the tender for the jetty?|CONTRACTS",
                "What price did the tenderers name?|COMMERCIAL",
                "Any and all records of the jetty|BROAD",
                "How many staff members sail?|STAFF",
                "Please send the report. I need it urgently.|URGENT",
                "Was the victim told?|THIRD_PARTY_PRIVATE",
                "Is it published?|PUBLICLY_AVAILABLE_LIKELY",
                "Which DHBs were told?|OTHER_AGENCY_LIKELY",
                "Please send me the report|UNCLEAR"
            })
    void raisesEachFlagByItsWords(String body, Flag flag) {
        assertThat(CLASSIFIER.classify(new EmailText("Ferries", body, false)).questions())
                .first()
                .satisfies(question -> assertThat(question.flags()).contains(flag));
    }

    @Test
    void readsTheStemOfAListForItsItems() {
        String body = "How many were lodged:\n(a) by letter\n(b) in person";

        assertThat(CLASSIFIER.classify(new EmailText("Claims", body, false)).questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.flags()).contains(Flag.STATISTICS));
    }
}
