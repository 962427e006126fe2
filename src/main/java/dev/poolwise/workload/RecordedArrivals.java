package dev.poolwise.workload;

/**
 * Arrivals that come from a job log, along with each job's service time and needs.
 *
 * @param log the recorded jobs
 */
public record RecordedArrivals(JobLog log) implements ArrivalProcess {
    @Override
    public ArrivalTimes start(RandomStream stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double ratePerSecond() {
        return 0;
    }

    @Override
    public boolean ends() {
        return true;
    }
}
