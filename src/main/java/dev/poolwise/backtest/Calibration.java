package dev.poolwise.backtest;

import dev.poolwise.units.Time;
import dev.poolwise.workload.RandomStream;
import dev.poolwise.workload.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The recorded over the simulated mean wait, with an interval. Jobs that wait together wait alike, so the interval is
 * that of resampled stretches of the log: its percentiles over 2,000 draws of as many stretches with replacement.
 * Stretches are days, or weeks of logs that have ten; with fewer than ten stretches there is no interval. Source: Efron
 * and Tibshirani, An Introduction to the Bootstrap, ch. 8.
 *
 * @param factor empty if no job waits in the replay
 * @param low the lower end of the interval; empty without one
 * @param high its upper end
 * @param block the length of a stretch, microseconds
 */
public record Calibration(OptionalDouble factor, OptionalDouble low, OptionalDouble high, long block) {
    private static final int DRAWS = 2_000;
    private static final int FEWEST = 10;

    static Calibration of(List<Replayed> jobs, double confidence, long seed) {
        long span = jobs.stream().mapToLong(Replayed::arrival).max().orElse(0);
        long block = span >= FEWEST * Time.WEEK ? Time.WEEK : Time.DAY;
        Map<Long, double[]> sums = new TreeMap<>();
        for (Replayed job : jobs) {
            double[] sum = sums.computeIfAbsent(job.arrival() / block, key -> new double[2]);
            sum[0] += job.recorded();
            sum[1] += job.simulated();
        }
        double[][] blocks = sums.values().toArray(double[][]::new);
        OptionalDouble factor = ratio(blocks);
        if (factor.isEmpty() || blocks.length < FEWEST) {
            return new Calibration(factor, OptionalDouble.empty(), OptionalDouble.empty(), block);
        }
        double[] factors = resampled(blocks, new RandomStreams(seed, 1).stream("back-test", "stretches"));
        double tail = (1 - confidence) / 2;
        return new Calibration(
                factor, OptionalDouble.of(at(factors, tail)), OptionalDouble.of(at(factors, 1 - tail)), block);
    }

    private static OptionalDouble ratio(double[][] blocks) {
        double recorded = Arrays.stream(blocks).mapToDouble(block -> block[0]).sum();
        double simulated = Arrays.stream(blocks).mapToDouble(block -> block[1]).sum();
        return simulated == 0 ? OptionalDouble.empty() : OptionalDouble.of(recorded / simulated);
    }

    private static double[] resampled(double[][] blocks, RandomStream stream) {
        double[] factors = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] drawn = new double[blocks.length][];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = blocks[(int) (stream.next() * blocks.length)];
            }
            factors[draw] = ratio(drawn).orElse(Double.POSITIVE_INFINITY);
        }
        Arrays.sort(factors);
        return factors;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
