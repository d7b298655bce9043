package nz.patai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the investigator gets who asks for the state on a day of the sample: from the topics alone, and the same bytes each time. */
@ExtendWith(WithPlayedSample.class)
class ReplayTest {

    private static final String TUE_2024_02_20 = "2024-02-20T00:00:00+13:00";
    private static final String END = "2024-03-08T23:00:00+13:00";

    @Test
    void replaysTheRegisterAsItStoodBeforeTheAnswer(PlayedSample sample) {
        var rows = sample.run("audit", "replay", "--as-of", TUE_2024_02_20, "--json")
                .rows();

        assertThat(rows)
                .containsExactly(
                        "fyi-25011 IRC-7466 2023-12-12 2024-02-01 - answered 3",
                        "fyi-25102 DOIA 2324-1662 2023-12-18 2024-02-07 - answered 3",
                        "fyi-25290 DOIA 2324-1663 2024-01-16 2024-02-14 - answered 2",
                        "fyi-25333 DOIA 2324-1664 2024-01-22 2024-02-20 - withdrawn 2",
                        "fyi-25518 DOIA 2324-1665 2024-02-01 2024-03-01 8 open 5",
                        "fyi-25642 DOIA 2324-1666 2024-02-07 2024-03-06 11 clarification-sought 2",
                        "mail-7e4f448834fe60b3 DOIA 2324-1667 2024-02-09 2024-03-08 13 open 2",
                        "fyi-25701 DOIA 2324-1668 2024-02-12 2024-03-11 14 open 3");
    }

    @Test
    void leavesOutOfAReplayWhatWasRecordedLater(PlayedSample sample) {
        var run = sample.run(
                "audit", "replay", "--as-of", TUE_2024_02_20, "--known-by", "2024-02-10T00:00:00+13:00", "--json");

        assertThat(run.rows())
                .contains("fyi-25642 DOIA 2324-1666 2024-02-07 2024-03-06 11 open 2")
                .noneMatch(row -> row.startsWith("fyi-25701"));
    }

    @Test
    void replaysTheEndToWhatTheDeskShows(PlayedSample sample) {
        var desk = sample.run("register", "--json").rows();
        var replayed = sample.run("audit", "replay", "--as-of", END, "--json").rows();

        assertThat(replayed).containsExactlyElementsOf(desk);
    }

    @Test
    void replaysToTheSameBytesInAnyProcessAndAfterARestart(PlayedSample sample) {
        var replay = new String[] {"audit", "replay", "--as-of", TUE_2024_02_20};
        var timeline = new String[] {"audit", "timeline", "fyi-25642"};
        var expected = sample.run(replay).out();
        var expectedTimeline = sample.run(timeline).out();

        assertThat(expected).contains("clarification-sought");
        assertThat(sample.run(replay).out()).isEqualTo(expected);
        assertThat(sample.runInItsOwnProcess(replay).out()).isEqualTo(expected);
        sample.whileStopped(() -> {
            var alone = sample.run(replay);
            assertThat(alone.err()).contains("nothing runs on");
            assertThat(alone.out()).isEqualTo(expected);
        });
        assertThat(sample.run(replay).out()).isEqualTo(expected);
        assertThat(sample.run(timeline).out()).isEqualTo(expectedTimeline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-20", "2024-02-20T00:00:00", "yesterday", "2024-02-30T00:00:00Z"})
    void endsWithTwoWhereAnInstantIsNone(String instant, PlayedSample sample) {
        var run = sample.run("audit", "replay", "--as-of", instant);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'" + instant + "' is no instant: write date, time and offset");
    }
}
