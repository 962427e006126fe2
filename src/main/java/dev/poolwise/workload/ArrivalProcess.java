package dev.poolwise.workload;

import dev.poolwise.units.Time;

/** The rule for the instants at which jobs (or batches of jobs) arrive. */
public interface ArrivalProcess {
    /** Returns the arrivals of one replication, from time 0. */
    ArrivalTimes start(RandomStream stream);

    /** Returns the long-run mean number of arrivals per second; 0 if the process ends by itself. */
    double ratePerSecond();

    /**
     * Returns the mean number of arrivals before an instant: exact where the process tells, else by its long-run rate.
     *
     * @param until microseconds; {@link Time#NEVER} for all arrivals of a process that ends
     */
    default double expectedBefore(long until) {
        return ratePerSecond() * Time.toSeconds(until);
    }

    /**
     * Returns whether the process ends by itself after finitely many arrivals (a list, a log, a number of repetitions).
     */
    boolean ends();
}
