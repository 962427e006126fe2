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
        public Fixed {
            Checks.require(value >= 1, "value", "at least 1", value);
        }

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
        public Geometric {
            Checks.require(mean >= 1 && Double.isFinite(mean), "mean", "finite and at least 1", mean);
        }

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
        public Listed {
            values = List.copyOf(values);
            Checks.require(!values.isEmpty(), "the number of values", "at least 1", values.size());
            for (int i = 0; i < values.size(); i++) {
                Checks.require(values.get(i) >= 1, "value", "at least 1", values.get(i));
                Checks.require(i == 0 || values.get(i) >= values.get(i - 1), "values", "ascending", values);
            }
            Discrete.checkCumulative(cumulative, values.size());
            cumulative = cumulative.clone();
        }

        /**
         * Returns the distribution of values in any order.
         *
         * @param values at least one, each at least 1
         * @param probabilities as many, each from 0 to 1; they add up to 1, give or take 10<sup>-9</sup>
         */
        public static Listed of(List<Integer> values, List<Double> probabilities) {
            Discrete sorted =
                    Discrete.of(values.stream().map(Integer::doubleValue).toList(), probabilities);
            return new Listed(
                    Arrays.stream(sorted.values())
                            .mapToObj(value -> (int) value)
                            .toList(),
                    sorted.cumulative());
        }

        @Override
        public int quantile(double u) {
            return values.get(Discrete.indexOf(cumulative, u));
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
