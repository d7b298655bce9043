package nz.patai.responder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseeTest {

    @ParameterizedTest
    @CsvSource({
        "Chris, Chris",
        "Aroha Ngāta, Aroha",
        "Māui Te-Pō, Māui",
        "Mary-Jane O'Neil, Mary-Jane",
        "  Chris  , Chris",
        "J. Smith, ''",
        "J Smith, ''",
        "Mr Smith, ''",
        "Dr. Chris Smith, ''",
        "Anonymous, ''",
        "Concerned Citizen, ''",
        "The Taxpayers, ''",
        "chris@site.example, ''",
        "R2D2, ''",
        "'', ''",
    })
    void isGreetedByFirstNameOrByNone(String signed, String greeted) {
        assertThat(new Addressee(signed, "a@b.example").greetingName()).isEqualTo(greeted);
    }
}
