package dev.poolwise.workload;

import java.util.Arrays;

/** Sample mean and variance. */
final class DoubleMoments {
    private DoubleMoments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }
}
