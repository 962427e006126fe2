package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.OptionalLong;

/**
 * Arrivals at a constant distance.
 *
 * @param interval between two arrivals, microseconds, above 0
 * @param first the first arrival, microseconds, at least 0
 * @param count the number of arrivals, at least 1; empty for no end
 */
public record EveryArrivals(long interval, long first, OptionalLong count) implements ArrivalProcess {
    public EveryArrivals {
        Checks.require(interval > 0, "interval", "above 0", interval);
        Checks.notNegative("first", first);
        Checks.require(count.orElse(1) >= 1, "count", "at least 1", count.orElse(1));
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        return new ArrivalTimes() {
            private long next = first;
            private long left = count.orElse(Long.MAX_VALUE);

            @Override
            public long next() {
                if (left == 0) {
                    return Time.NEVER;
                }
                long now = next;
                next = now > Time.NEVER - interval ? Time.NEVER : now + interval;
                left--;
                return now;
            }
        };
    }

    @Override
    public double ratePerSecond() {
        return ends() ? 0 : Time.SECOND / (double) interval;
    }

    @Override
    public double expectedBefore(long until) {
        double repetitions = until <= first ? 0 : Math.ceil((until - first) / (double) interval);
        return Math.min(repetitions, (double) count.orElse(Long.MAX_VALUE));
    }

    @Override
    public boolean ends() {
        return count.isPresent();
    }
}
