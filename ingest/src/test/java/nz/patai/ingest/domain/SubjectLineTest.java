package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Official Information request - Licences | Licences | false",
                "Official Information Act request - Licences | Licences | false",
                "Internal review of Official Information request - Licences | Licences | false",
                "Freedom of Information request - Licences | Licences | false",
                "Official Information request – Licences | Licences | false",
                "Re: Official Information request - Licences | Licences | true",
                "[EXTERNAL] RE: [IN-CONFIDENCE] Re: Official Information request - Licences | Licences | true",
                "FW: [UNCLASSIFIED] Official Information request - Licences | Licences | false",
                "Official Information request - OIA request | OIA request | false",
                "Official Information request - OIA request - boats | OIA request - boats | false",
                "Official Information request - | Official Information request - | false",
                "OIA request | OIA request | false",
                "[Library] opening hours | [Library] opening hours | false",
                "Regarding: boats | Regarding: boats | false",
                "RE: DOIA 2324-1429 Your request | DOIA 2324-1429 Your request | true",
                "Re: | Re: | true"
            })
    void findsTheTitleAndWhetherItIsAReply(String subject, String title, boolean isReply) {
        SubjectLine line = SubjectLine.of(subject);

        assertThat(line.title()).isEqualTo(title);
        assertThat(line.isReply()).isEqualTo(isReply);
    }
}
