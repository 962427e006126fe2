package dev.poolwise.formula;

import dev.poolwise.units.Time;

/**
 * A week of samples that are all the same, at every {@link Samples#PERIOD}.
 *
 * @param last when the last was taken, microseconds since 1970
 * @param level what was measured
 */
public record ConstantSamples(long last, double level) implements Samples {
    @Override
    public int size() {
        return Math.toIntExact(Time.WEEK / PERIOD);
    }

    @Override
    public long time(int index) {
        return last - (size() - 1 - index) * PERIOD;
    }

    @Override
    public double value(int index) {
        return level;
    }
}
