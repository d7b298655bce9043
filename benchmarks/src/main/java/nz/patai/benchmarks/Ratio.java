package nz.patai.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Two rates measured in turns in one run, so that whatever else the machine does falls on both alike. */
final class Ratio {

    private final double[] ours;
    private final double[] theirs;

    private Ratio(double[] ours, double[] theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * Measures.
     *
     * @param warmUps rounds that do not count
     * @param rounds rounds that count
     * @param subject what is measured; gives a rate
     * @param measure what it is compared to; gives a rate
     */
    static <T> Ratio of(int warmUps, int rounds, T on, ToDoubleFunction<T> subject, ToDoubleFunction<T> measure) {
        var ours = new double[rounds];
        var theirs = new double[rounds];
        for (var round = -warmUps; round < rounds; round++) {
            var first = subject.applyAsDouble(on);
            var second = measure.applyAsDouble(on);
            if (round >= 0) {
                ours[round] = first;
                theirs[round] = second;
            }
        }
        return new Ratio(ours, theirs);
    }

    /** One line: both medians and the ratio, with the lowest and the highest of a round. */
    String line(String what, String unit) {
        var ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "bench: %s: %.0f against %.0f %s, ratio %.2f (%.2f to %.2f in %d rounds)",
                what,
                median(ours),
                median(theirs),
                unit,
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                ratios.length);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
