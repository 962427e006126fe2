package dev.poolwise.capacity;

import java.util.List;

/**
 * What some places may use up together in each period: once it is gone, they start no further job until the next period
 * begins.
 *
 * @param period period k is the simulated time from k × period (included) to (k + 1) × period (excluded); microseconds,
 *     above 0
 * @param time charged time of nodes (in classic, of jobs) in each period, microseconds, above 0
 * @param jobs jobs that start in each period, of the places that count them
 * @param users the places
 */
public record Allowance(long period, long time, long jobs, List<User> users) {
    public Allowance {
        users = List.copyOf(users);
    }

    /**
     * A place that uses it.
     *
     * @param place its name
     * @param countsProvisioning whether a node uses time from its request on; else from when it is ready
     * @param countsJobs whether a job that starts is counted
     */
    public record User(String place, boolean countsProvisioning, boolean countsJobs) {}
}
