package nz.patai.register.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import nz.patai.register.Register;
import nz.patai.register.RegisterRow;
import nz.patai.register.history.Clocks;
import nz.patai.register.history.Sealing;
import nz.patai.register.history.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    private static final LocalDate WED_IN_TIME = Clocks.WED_2024_03_06;
    private static final LocalDate THU_TOO_LATE = Clocks.WED_2024_03_06.plusDays(1);

    @ParameterizedTest
    @CsvSource({
        // story                                          on the last day        on the day after
        "'',                                              open,                  overdue",
        "clarify,                                         clarification-sought,  overdue",
        "clarify write,                                   open,                  overdue",
        "clarify write clarify,                           clarification-sought,  overdue",
        "clarify write restart,                           open,                  overdue",
        "write,                                           open,                  overdue",
        "decide,                                          decision-recorded,     overdue",
        "decide clarify,                                  decision-recorded,     overdue",
        "decide write,                                    decision-recorded,     overdue",
        "clarify decide compose,                          awaiting-signature,    overdue",
        "decide compose decide,                           decision-recorded,     overdue",
        "decide compose sign,                             signed,                overdue",
        "decide compose sign delay,                       signed,                overdue",
        "decide compose sign refuse,                      decision-recorded,     overdue",
        "decide compose-unsigned,                         signed,                overdue",
        "decide compose sign write restart,               open,                  overdue",
        "decide compose sign send stop,                   answered,              answered",
        "decide compose sign send stop-late,              answered-late,         answered-late",
        "decide compose sign send stop bounce,            answered,              answered",
        "decide compose sign send stop bounce resume,     decision-recorded,     overdue",
        "decide compose sign send stop bounce resume compose sign send stop-late, answered-late, answered-late",
        "withdraw,                                        withdrawn,             withdrawn",
        "withdraw stop-withdrawn,                         withdrawn,             withdrawn",
        "decide compose withdraw stop-withdrawn,          withdrawn,             withdrawn",
        "stop-transferred,                                transferred,           transferred",
        "fail,                                            held,                  held",
        "fail resolve,                                    open,                  overdue",
        "fail resolve fail,                               held,                  held",
        "fail fail resolve,                               held,                  held",
        "decide compose sign fail,                        held,                  held",
        "withdraw stop-withdrawn fail,                    held,                  held",
        "decide compose sign send stop fail,              held,                  held",
    })
    void tellsTheFirstOfWhatHolds(String story, String inTime, String tooLate) {
        var file = Story.of(story).file();
        assertThat(row(file, WED_IN_TIME).status()).hasToString(inTime);
        assertThat(row(file, THU_TOO_LATE).status()).hasToString(tooLate);
    }

    @ParameterizedTest
    @CsvSource({
        "decide compose sign send stop bounce resume, 21",
        "clarify write restart decide,                22",
        "fail resolve withdraw stop-withdrawn,        23",
        "decide compose decide compose sign fail,     24"
    })
    void isTheSameHoweverEventsArrive(String words, long seed) {
        var story = Story.of(words);
        var shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(CaseFile.fold(Story.THREAD, shuffled)).isEqualTo(story.file());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                            true,  0",
        "decide compose sign,           true,  0",
        "fail,                          true,  0",
        "decide compose sign send stop, false, -",
        "stop-transferred,              false, -",
        "withdraw stop-withdrawn,       false, -",
    })
    void isOpenAndCountsDaysWhileSomebodyHasSomethingToDo(String story, boolean open, String left) {
        var row = row(Story.of(story).file(), WED_IN_TIME);
        assertThat(row.isOpen()).isEqualTo(open);
        assertThat(row.workingDaysLeft()).isEqualTo(left.equals("-") ? null : Integer.valueOf(left));
        assertThat(row.isDueWithin(0)).isEqualTo(open);
    }

    private static RegisterRow row(CaseFile file, LocalDate today) {
        return Register.row(file, file.requests().getFirst(), today, Sealing.opener());
    }
}
