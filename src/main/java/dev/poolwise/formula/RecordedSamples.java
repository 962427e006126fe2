package dev.poolwise.formula;

/**
 * Samples in memory.
 *
 * @param times microseconds since 1970, ascending
 * @param values as many as times
 */
public record RecordedSamples(long[] times, double[] values) implements Samples {
    /** A metric that was never sampled. */
    public static final Samples NONE = new RecordedSamples(new long[0], new double[0]);

    public RecordedSamples {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "there must be as many values as times, but were " + values.length + " and " + times.length);
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException("times must not decrease, but time " + i + " does");
            }
        }
    }

    @Override
    public int size() {
        return times.length;
    }

    @Override
    public long time(int index) {
        return times[index];
    }

    @Override
    public double value(int index) {
        return values[index];
    }
}
