package dev.poolwise.workload;

import dev.poolwise.units.Time;
import java.util.Arrays;

/**
 * Arrivals that come from a job log, along with each job's service time and needs.
 *
 * @param log the recorded jobs
 */
public record RecordedArrivals(JobLog log) implements ArrivalProcess {
    @Override
    public ArrivalTimes start(RandomStream stream) {
        return new ArrivalTimes() {
            private int next;

            @Override
            public long next() {
                return next < log.size() ? log.arrival()[next++] : Time.NEVER;
            }
        };
    }

    @Override
    public double ratePerSecond() {
        return 0;
    }

    @Override
    public double expectedBefore(long until) {
        return Arrays.stream(log.arrival()).filter(arrival -> arrival < until).count();
    }

    @Override
    public boolean ends() {
        return true;
    }
}
