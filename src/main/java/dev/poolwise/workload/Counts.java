package dev.poolwise.workload;

import java.util.Arrays;
import java.util.List;

/** The distributions of whole numbers. */
public final class Counts {
    private Counts() {}

    /**
     * Always the same number.
     *
     * @param value at least 1
     */
    public record Fixed(int value) implements Count {
        @Override
        public int quantile(double u) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /**
     * Geometric on 1, 2, …: the trials until the first success.
     *
     * @param mean at least 1
     */
    public record Geometric(double mean) implements Count {
        @Override
        public int quantile(double u) {
            if (mean == 1) {
                return 1;
            }
            double trials = StrictMath.ceil(StrictMath.log1p(-u) / StrictMath.log1p(-1 / mean));
            return (int) Math.max(1, Math.min(trials, Integer.MAX_VALUE));
        }
    }

    /**
     * A finite list of numbers, each with its probability.
     *
     * @param values ascending, each at least 1
     * @param cumulative the probability of at most each value; the last is 1
     */
    public record Listed(List<Integer> values, double[] cumulative) implements Count {
        @Override
        public int quantile(double u) {
            int found = Arrays.binarySearch(cumulative, u);
            int index = found >= 0 ? found : -found - 1;
            return values.get(Math.min(index, values.size() - 1));
        }

        @Override
        public double mean() {
            double mean = 0;
            for (int i = 0; i < cumulative.length; i++) {
                mean += values.get(i) * (cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]));
            }
            return mean;
        }
    }
}
