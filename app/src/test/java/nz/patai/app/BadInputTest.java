package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands that need no system say of input that is not right: the exit code, one line that says why, and all the rest of the work done. */
class BadInputTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                due 2024-02-07                                       | 2024-03-06
                due 2024-02-07 --act lgoima --region wellington      | 2024-03-06
                due 2024-01-15 --act LGOIMA --region Wellington      | 2024-02-14
                due 2024-01-15 --act LGOIMA --region Taranaki        | 2024-02-13
                due 2023-12-18                                       | 2024-02-07
                due 2024-02-07 --extend 5                            | 2024-03-13
                """)
    void printsTheDueDateAlone(String command, String due) {
        var run = CommandRun.of(command.split(" "));

        assertThat(run).isEqualTo(new CommandRun(0, due + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                due 2053-06-01                             | patai: received 2053-06-01: the count goes past 2053-05-31, and no Matariki date is set after 2052
                due 2053-05-20                             | patai: received 2053-05-20, 20 working days: the count goes past 2053-05-31, and no Matariki date is set after 2052
                due 2024-02-30                             | patai: received '2024-02-30': not a date of the calendar; write it as 2024-02-07
                due 7/2/2024                               | patai: received '7/2/2024': not a date of the calendar; write it as 2024-02-07
                due 2024-02-07 --act FOI                   | patai: act 'FOI': not an Act known here; write OIA or LGOIMA
                due 2024-02-07 --extend five               | patai: extend_working_days 'five': not a whole number
                due 2024-02-07 --act LGOIMA --region Mordor | patai: region 'Mordor': not a region with an anniversary day; give one of Auckland, Canterbury
                due --batch no-such.csv                    | patai: no-such.csv is not there: give the path of a CSV file
                classify no-such.jsonl                     | patai: no-such.jsonl is not there
                parse no-such.eml                          | patai: no-such.eml: unreadable_file
                """)
    void endsWithOneAndOneLineThatSaysWhy(String command, String why) {
        var run = CommandRun.of(command.split(" "));

        assertThat(run.exit()).isOne();
        assertThat(run.err().lines()).singleElement().asString().startsWith(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due",
                "due 2024-02-07 2024-02-08",
                "due --colour",
                "decide fyi-25642",
                "decide fyi-25642 --template --file x.yaml",
                "audit",
                "audit replay",
                "register --due-within soon",
                "no-such-command"
            })
    void endsWithTwoAndTheUsageWhereItIsCalledWrongly(String command) {
        var run = CommandRun.of(command.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsAnyOf("Usage: patai", "Did you mean", "Unmatched argument");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-01, ''",
        "2019-03-21, warning: LGOIMA without a region",
        "2024-02-07, warning: LGOIMA without a region"
    })
    void warnsOfLgoimaWithoutARegionSinceTheDayThatRegionsCount(String received, String warning) {
        var run = CommandRun.of("due", received, "--act", "LGOIMA");

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).startsWith(warning);
        assertThat(run.err().isEmpty()).isEqualTo(warning.isEmpty());
    }

    @Test
    void explainsEachDayUpToTheDueDate() {
        var run = CommandRun.of("due", "2024-02-02", "--explain");

        assertThat(run.lines())
                .startsWith("2024-03-04")
                .anyMatch(l -> l.startsWith("2024-02-06 Tue  skipped: Waitangi Day ("))
                .anyMatch(l -> l.startsWith("2024-03-04 Mon  day 20"));
    }

    @Test
    void answersTheGoodRowsOfABatchAndMarksTheBad() throws IOException {
        var batch = write("batch.csv", """
                received,act,region,extend_working_days
                2024-02-07,OIA,,
                2024-02-31,OIA,,
                2024-02-07,FOI,,
                2024-02-07,LGOIMA,Wellington,5
                """);

        var run = CommandRun.of("due", "--batch", batch);

        assertThat(run.exit()).isOne();
        assertThat(run.lines())
                .containsExactly(
                        "received,act,region,extend_working_days,due,error",
                        "2024-02-07,OIA,,,2024-03-06,",
                        "2024-02-31,OIA,,,,received '2024-02-31': not a date of the calendar; write it as 2024-02-07",
                        "2024-02-07,FOI,,,,act 'FOI': not an Act known here; write OIA or LGOIMA",
                        "2024-02-07,LGOIMA,Wellington,5,2024-03-13,");
    }

    @Test
    void addsNoErrorColumnToABatchWithoutOne() throws IOException {
        var batch = write("batch.csv", "received,act,region,extend_working_days\n2024-02-07,OIA,,\n");

        assertThat(CommandRun.of("due", "--batch", batch))
                .isEqualTo(new CommandRun(
                        0, "received,act,region,extend_working_days,due\n2024-02-07,OIA,,,2024-03-06\n", ""));
    }

    @Test
    void refusesABatchWithoutItsColumns() throws IOException {
        var run = CommandRun.of("due", "--batch", write("batch.csv", "day,law\n2024-02-07,OIA\n"));

        assertThat(run.exit()).isOne();
        assertThat(run.err()).contains("its first line must name the columns received,act,region,extend_working_days");
    }

    @Test
    void parsesTheMailsAfterOneThatIsNone() throws IOException {
        Files.write(folder.resolve("1.eml"), SampleTexts.resource("mail/08-broken.eml"));
        Files.write(folder.resolve("2.eml"), SampleTexts.resource("mail/07-golden-case.eml"));

        var run = CommandRun.of("parse", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst())
                .contains("\"status\":\"rejected\"")
                .contains("\"reason\":\"no_header: no header field that every mail has was found");
        assertThat(run.lines().getLast())
                .contains("\"status\":\"parsed\"")
                .contains("\"fyi\":{\"number\":25642,\"hash\":\"54174c07\"");
    }

    @Test
    void classifiesTheLinesAroundOneThatIsNoJson() throws IOException {
        var lines = write("lines.jsonl", """
                {"id":"1","agency":"a","subject":"s","body":"How many dogs are registered?"}
                {"id":"2","agency"
                {"id":"3"}

                {"id":"4","agency":"a","subject":"s","body":"How many cats are registered?"}
                """);

        var run = CommandRun.of("classify", lines);

        assertThat(run.exit()).isOne();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst()).startsWith("{\"id\":\"1\",\"kind\":\"new_request\"");
        assertThat(run.lines().getLast()).startsWith("{\"id\":\"4\"");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains(lines + " line 2: not a JSON object")
                .contains(lines + " line 3: id and body must be given");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
