package dev.poolwise.simulation;

import dev.poolwise.outcome.JobFacts;
import dev.poolwise.units.Time;
import dev.poolwise.workload.JobSource;

/** A job of a {@link ForeseenQueue}. Its object is used again, unless it runs to the end. */
final class ForeseenJob implements JobFacts {
    private final int jobClass;
    private final int priority;
    private long number;
    private int nodes;
    private int slots;
    private String tenant = "";
    private long arrivedAt;
    private long startedAt;

    /** Creates a job of a class, with the priority of its jobs. */
    ForeseenJob(int jobClass, int priority) {
        this.jobClass = jobClass;
        this.priority = priority;
    }

    /** Becomes the current job of a source. */
    void become(long newNumber, JobSource source) {
        number = newNumber;
        nodes = source.nodes();
        slots = source.slots();
        arrivedAt = source.arrivesAt();
        // Most have the tenant of the one before, and to store a reference costs more than to compare it.
        if (!tenant.equals(source.tenant())) {
            tenant = source.tenant();
        }
    }

    /** Sets when it starts, {@link Time#NEVER} if it waits when the clock stops. */
    void starts(long at) {
        startedAt = at;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int jobClass() {
        return jobClass;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public int nodes() {
        return nodes;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public long arrivedAt() {
        return arrivedAt;
    }

    @Override
    public long startedAt() {
        return startedAt;
    }
}
