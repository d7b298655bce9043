package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(500));

    @Test
    void givesWhatTheWorkGives() {
        assertThat(limit.<String>within(() -> "done", () -> "too slow")).isEqualTo("done");
    }

    @Test
    void givesUpOnWorkThatNeverEndsAndInterruptsIt() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        assertThat(limit.<String>within(() -> endless(interrupted), () -> "too slow"))
                .isEqualTo("too slow");
        interrupted.await();
        assertThat(limit.<String>within(() -> "the next", () -> "too slow")).isEqualTo("the next");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> limit.within(
                        () -> {
                            throw new IllegalArgumentException("bad");
                        },
                        () -> "too slow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad");
    }

    private static String endless(CountDownLatch interrupted) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        interrupted.countDown();
        return "interrupted";
    }
}
