package dev.poolwise.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the rounds of one contestant took.
 *
 * @param name of the contestant
 * @param nanos nanoseconds for each job, by round
 * @param bytes allocated for each further job
 */
record Measured(String name, List<Double> nanos, double bytes) {
    /** Reads what {@link Rounds} prints. */
    static Measured of(String line) {
        String[] fields = line.split("\t", -1);
        List<Double> nanos =
                Arrays.stream(fields[1].split(" ", -1)).map(Double::valueOf).toList();
        return new Measured(fields[0], nanos, Double.parseDouble(fields[2]));
    }

    /** Returns the median of the nanoseconds. */
    double medianNanos() {
        return quantile(sorted(nanos), 0.5);
    }

    /** Returns the ratio to the rounds of another contestant: the median, and the quartiles in brackets. */
    String ratioTo(Measured other) {
        List<Double> ratios = sorted(IntStream.range(0, nanos.size())
                .mapToObj(round -> nanos.get(round) / other.nanos.get(round))
                .toList());
        return String.format(
                Locale.ROOT,
                "%s (%s to %s)",
                figure(quantile(ratios, 0.5)),
                figure(quantile(ratios, 0.25)),
                figure(quantile(ratios, 0.75)));
    }

    String summary(Measured yardstick) {
        return String.format(
                Locale.ROOT,
                "%-40s %8.1f ns/job, ratio %s, %.1f bytes/job",
                name,
                medianNanos(),
                ratioTo(yardstick),
                bytes);
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double quantile(List<Double> sorted, double p) {
        double position = (sorted.size() - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    private static String figure(double ratio) {
        return String.format(Locale.ROOT, ratio < 9.95 ? "%.2f" : "%.1f", ratio);
    }
}
