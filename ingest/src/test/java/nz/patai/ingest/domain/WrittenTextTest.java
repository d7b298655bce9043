package nz.patai.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    private static final String ROW = "-".repeat(67);
    private static final String NOTICE =
            "Please use this email address for all replies to this request:\nfyi-request-31001-0a1b2c3d@requests.fyi.org.nz\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAUTION: This email originated from outside of the organisation.\nDo not click links.\n\n",
                "Caution: This is an external email. Please take care when clicking links or opening attachments.\n",
                "[You don't often get email from a@x.example. Learn why this is important at https://aka.ms/x ]\n\n",
                "You don\u2019t often get email from a@x.example. Learn why this is important<https://aka.ms/x>\n",
                "*** EXTERNAL EMAIL ***\n"
            })
    void losesBannersAtTheTop(String banner) {
        assertThat(text(banner + "Kia ora\n")).isEqualTo("Kia ora");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please think about opening the library's link road.",
                "Caution: the bridge is closed. When will it open?",
                "Do not click here, says your site. Why?",
                "Dear Agency\nCAUTION: This email originated from outside is what your mail says."
            })
    void keepsWhatOnlyResemblesABanner(String words) {
        assertThat(text(words)).isEqualTo(words);
    }

    @Test
    void keepsTheWordsBehindABannerOnItsLine() {
        assertThat(text("[You don't often get email from a@x. Learn why at https://y ] Dear Agency,\nWhy?"))
                .isEqualTo("Dear Agency,\nWhy?");
    }

    @Test
    void cutsTheNoticeByTheRowNearestAboveIt() {
        String body = "Fill in:\n" + ROW + "\nyear\n" + ROW + "\n" + NOTICE + "\n" + ROW + "\nAgency disclaimer\n";

        assertThat(WrittenText.of(body, true)).isEqualTo(new WrittenText("Fill in:\n" + ROW + "\nyear", false, true));
    }

    @Test
    void cutsTheNoticeWithoutRows() {
        assertThat(text("Why?\n\nThis is an Official Information request made via the FYI website.\n\n" + NOTICE
                        + "x\n"))
                .isEqualTo("Why?");
    }

    @Test
    void keepsTheSentenceOfTheNoticeWhereAPersonWroteIt() {
        String asked = "Please use this email address for all replies.\n1. How many?\n2. How much?\nYours";

        assertThat(text(asked)).isEqualTo(asked);
        assertThat(text(asked + "\n" + ROW + "\n" + NOTICE + "\n" + ROW + "\n")).isEqualTo(asked);
    }

    @Test
    void cutsTheNoticeOfAMaskedCopy() {
        assertThat(text("Why?\n" + ROW + "\nPlease use this email address for all replies to this request:\n"
                        + "[FYI request #31001 email]\n" + ROW + "\n"))
                .isEqualTo("Why?");
    }

    @Test
    void composesMarksHoweverManyStandInARow() {
        String marks = "\u0301".repeat(100);

        assertThat(text("Ma\u0304ori a" + marks + "?").replace("\u034f", ""))
                .isEqualTo("M\u0101ori \u00e1" + marks.substring(1) + "?");
    }

    @Test
    void cutsTheOriginalMessageAndQuotes() {
        assertThat(
                        text(
                                "Why?\n\nOn Mon, 5 Feb 2024, OIA wrote:\n\n> Because.\n\nAnd when?\n\n----- Original Message -----\nold"))
                .isEqualTo("Why?\n\nAnd when?");
    }

    @Test
    void cutsASignatureThatAsksNothing() {
        assertThat(text("Why?\n\n-- \nPat Sample\nSample Street 1\n")).isEqualTo("Why?");
        assertThat(text("Why?\n\n-- \nPat Sample\nAnd when?\n")).contains("And when?");
        assertThat(text("Why?\n\n-- \nPlease provide the minutes too.\n")).contains("minutes");
        assertThat(text("Why?\n\n--\nor when\n")).contains("or when");
        assertThat(text("Why?\n-- \n" + "line\n".repeat(20))).contains("line");
        assertThat(text("-- \nall of it")).isEqualTo("--\nall of it");
    }

    @Test
    void keepsMarkedLinesOfAMailThatAnswersNothing() {
        var asked = "Your policy says:\n> No dogs.\n> No cats.\nWhy?";
        assertThat(WrittenText.of(asked, false)).isEqualTo(new WrittenText(asked, false, false));
        assertThat(WrittenText.of(asked, true).text()).isEqualTo("Your policy says:\nWhy?");
    }

    @Test
    void cutsAQuoteWithTheWordsThatNameItsAuthorWhateverTheMail() {
        var body =
                "Any news?\n\nOn Mon, 5 Feb 2024 at 10:00, OIA <oia@ministry.example>\nwrote:\n> Soon.\n>\n> Regards";
        assertThat(WrittenText.of(body, false)).isEqualTo(new WrittenText("Any news?", true, false));
    }

    @Test
    void keepsWhatAPersonWroteBelowTheNoticeAndNothingOfMailSystems() {
        var footer = "\n" + ROW + "\n" + NOTICE + "\n" + ROW + "\n\n";
        var below = "Please also send me the minutes of the meeting in May.\n\n";
        var systems = """
                This email and any attachments are confidential.
                Delete it if you are not meant to have it.

                Sent from my phone while on the bus

                Page 1

                > How many were there in all?
                """;
        assertThat(text("Why?\n" + footer + below + systems))
                .isEqualTo("Why?\n\nPlease also send me the minutes of the meeting in May.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> all\n> quoted", "-----Original Message-----\nall quoted"})
    void keepsABodyThatIsAllQuotation(String body) {
        assertThat(WrittenText.of(body, true)).isEqualTo(new WrittenText(body, true, false));
    }

    @Test
    void makesLookalikesOne() {
        assertThat(text("Ma\u0304ori\u00a0a\u200bb\u00ad\ufeffc\r\n\r\n \r\n\r\n\td  \r\ne\u0000"))
                .isEqualTo("M\u0101ori abc\n\n\td\ne");
    }

    @Test
    void unwrapsOnlySafelinksThatHoldALink() {
        String host = "https://aus01.safelinks.protection.outlook.com/";

        assertThat(text(host + "?url=https%3A%2F%2Fx.example%2F%C4%81&amp;data=1 and " + host
                        + "?url=javascript%3A1&d=2"))
                .isEqualTo("https://x.example/ā and " + host + "?url=javascript%3A1&d=2");
    }

    private static String text(String body) {
        return WrittenText.of(body, true).text();
    }
}
