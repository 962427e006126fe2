package dev.poolwise.workload;

/** The rule for the instants at which jobs (or batches of jobs) arrive. */
public interface ArrivalProcess {
    /** Returns the arrivals of one replication, from time 0. */
    ArrivalTimes start(RandomStream stream);

    /** Returns the long-run mean number of arrivals per second; 0 if the process ends by itself. */
    double ratePerSecond();

    /**
     * Returns whether the process ends by itself after finitely many arrivals (a list, a log, a number of repetitions).
     */
    boolean ends();
}
