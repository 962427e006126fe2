package dev.poolwise.simulation;

import dev.poolwise.formula.Samples;
import dev.poolwise.units.Time;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** A level of a pool as the service samples it; the samples of the last week are kept. */
final class SampledLevel implements Samples {
    private static final int MOST = Math.toIntExact(Time.WEEK / PERIOD);
    private static final int FIRST_SIZE = 256;

    private final DoubleSupplier source;
    private final long origin;
    private double[] values = new double[FIRST_SIZE];
    private long taken;
    private long available;

    /**
     * Starts to sample.
     *
     * @param source tells the level of now
     * @param origin when the pool was created, microseconds since 1970; the first sample is one period later
     */
    SampledLevel(DoubleSupplier source, long origin) {
        this.source = source;
        this.origin = origin;
    }

    /** Has so many samples in all: those that are missing are what is now. */
    void takeUntil(long count) {
        if (count <= taken) {
            return;
        }
        double level = source.getAsDouble();
        long from = Math.max(taken, count - MOST);
        while (values.length < MOST && count > values.length) {
            values = Arrays.copyOf(values, Math.min(MOST, 2 * values.length));
        }
        for (long i = from; i < count; i++) {
            values[(int) (i % values.length)] = level;
        }
        taken = count;
    }

    /** Lets evaluations see so many of the samples taken. */
    void release(long count) {
        available = count;
    }

    private long oldest() {
        return Math.max(0, taken - MOST);
    }

    @Override
    public int size() {
        return (int) Math.max(0, available - oldest());
    }

    @Override
    public long time(int index) {
        return origin + (oldest() + index + 1) * PERIOD;
    }

    @Override
    public double value(int index) {
        return values[slot(index)];
    }

    private int slot(int index) {
        return (int) ((oldest() + index) % values.length);
    }

    @Override
    public double[] values(int from, int to) {
        int first = slot(from);
        int untilWrap = Math.min(to - from, values.length - first);
        double[] copy = new double[to - from];
        System.arraycopy(values, first, copy, 0, untilWrap);
        System.arraycopy(values, 0, copy, untilWrap, to - from - untilWrap);
        return copy;
    }
}
