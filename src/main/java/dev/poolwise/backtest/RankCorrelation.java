package dev.poolwise.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Spearman's rank correlation: 1 if both order the jobs alike. Equal values share the mean of their ranks. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** Returns the correlation of values of the same jobs; empty if all of one are equal. */
    static OptionalDouble of(long[] one, long[] other) {
        double[] x = ranks(one);
        double[] y = ranks(other);
        double mean = (one.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? OptionalDouble.empty() : OptionalDouble.of(xy / Math.sqrt(xx * yy));
    }

    private static double[] ranks(long[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(job -> ranks[job] = shared);
            from = to;
        }
        return ranks;
    }
}
