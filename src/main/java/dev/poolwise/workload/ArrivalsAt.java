package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * Arrivals at listed instants.
 *
 * @param times microseconds, ascending, at least 0; equal times are several arrivals
 */
public record ArrivalsAt(long[] times) implements ArrivalProcess {
    public ArrivalsAt {
        for (int i = 0; i < times.length; i++) {
            Checks.notNegative("time", times[i]);
            Checks.require(
                    i == 0 || times[i] >= times[i - 1],
                    "times",
                    "ascending",
                    times[i] + " after " + times[Math.max(0, i - 1)]);
        }
        times = times.clone();
    }

    @Override
    public ArrivalTimes start(RandomStream stream) {
        return new ArrivalTimes() {
            private int next;

            @Override
            public long next() {
                return next < times.length ? times[next++] : Time.NEVER;
            }
        };
    }

    @Override
    public double ratePerSecond() {
        return 0;
    }

    @Override
    public double expectedBefore(long until) {
        return Arrays.stream(times).filter(time -> time < until).count();
    }

    @Override
    public boolean ends() {
        return true;
    }
}
