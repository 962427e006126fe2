package dev.poolwise.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A finite list of durations, each with its probability.
 *
 * @param values seconds, ascending, at least 0, at least one
 * @param cumulative the probability of at most each value, ascending; the last is 1
 */
public record Discrete(double[] values, double[] cumulative) implements Distribution {
    public Discrete {
        Checks.require(values.length > 0, "the number of values", "at least 1", values.length);
        for (int i = 0; i < values.length; i++) {
            Checks.notNegative("value", values[i]);
            Checks.require(i == 0 || values[i] >= values[i - 1], "values", "ascending", Arrays.toString(values));
        }
        checkCumulative(cumulative, values.length);
        values = values.clone();
        cumulative = cumulative.clone();
    }

    /** Throws unless there are as many cumulative probabilities as values, they ascend, and the last is 1. */
    static void checkCumulative(double[] cumulative, int values) {
        Checks.require(cumulative.length == values, "the number of probabilities", "" + values, cumulative.length);
        for (int i = 0; i < values; i++) {
            Checks.probability("cumulative probability", cumulative[i]);
            Checks.require(
                    i == 0 || cumulative[i] >= cumulative[i - 1],
                    "cumulative probabilities",
                    "ascending",
                    Arrays.toString(cumulative));
        }
        double last = cumulative[values - 1];
        Checks.require(last == 1, "the last cumulative probability", "1", last);
    }

    /**
     * Returns the distribution of values in any order.
     *
     * @param values seconds, at least 0, at least one
     * @param probabilities as many, each from 0 to 1; they add up to 1, give or take 10<sup>-9</sup>
     */
    public static Discrete of(List<Double> values, List<Double> probabilities) {
        Checks.require(
                values.size() == probabilities.size(),
                "the number of probabilities",
                "" + values.size(),
                probabilities.size());
        int[] order = IntStream.range(0, values.size())
                .filter(i -> probabilities.get(i) != 0)
                .boxed()
                .sorted((a, b) -> Double.compare(values.get(a), values.get(b)))
                .mapToInt(i -> i)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(values::get).toArray();
        double[] each = Arrays.stream(order).mapToDouble(probabilities::get).toArray();
        return new Discrete(sorted, cumulative(each));
    }

    /** Returns the running sums of probabilities, the last one exactly 1. */
    static double[] cumulative(double[] probabilities) {
        double[] cumulative = new double[probabilities.length];
        Checks.require(probabilities.length > 0, "the number of values", "at least 1", 0);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            Checks.probability("probability", probabilities[i]);
            sum += probabilities[i];
            cumulative[i] = Math.min(sum, 1);
        }
        Checks.sumsToOne(sum);
        cumulative[cumulative.length - 1] = 1;
        return cumulative;
    }

    /** Returns the first index whose cumulative probability is at least {@code u}. */
    static int indexOf(double[] cumulative, double u) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < u) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double quantile(double u) {
        return values[indexOf(cumulative, u)];
    }

    @Override
    public double mean() {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += values[i] * probability(i);
        }
        return mean;
    }

    @Override
    public double variance() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += (values[i] - mean) * (values[i] - mean) * probability(i);
        }
        return variance;
    }

    private double probability(int i) {
        return cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
    }
}
