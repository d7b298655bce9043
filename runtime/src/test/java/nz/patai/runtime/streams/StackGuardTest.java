package nz.patai.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackGuardTest {

    @Test
    void givesWhatTheWorkGives() {
        assertThat(StackGuard.guarded(() -> "done")).isEqualTo("done");
    }

    @Test
    void makesAnExceptionOfAnExhaustedStack() {
        assertThatThrownBy(() -> StackGuard.guarded(() -> endless(0))).isInstanceOf(IllegalStateException.class);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(int depth) {
        return endless(depth + 1) + depth;
    }
}
