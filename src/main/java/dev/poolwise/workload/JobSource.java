package dev.poolwise.workload;

/**
 * The jobs of one class in one replication, in order of arrival: a cursor that allocates nothing per job.
 *
 * <p>Call {@link #advance} for the next job, then read its attributes. Attributes that are drawn ({@link #tasks},
 * {@link #drawService}, ...) must be drawn exactly once for each job, at its arrival; each purpose has a stream of its
 * own, so the order between purposes does not matter.
 */
public final class JobSource {
    /** Returns the jobs of a class in one replication. */
    public static JobSource of(JobClass jobClass, RandomStreams streams) {
        throw new UnsupportedOperationException();
    }

    /** Moves to the next job of the class; false after the last. For a pipeline class there is always a next one. */
    public boolean advance() {
        throw new UnsupportedOperationException();
    }

    /** Returns when the current job arrives, microseconds; for a pipeline class, undefined. */
    public long arrivesAt() {
        throw new UnsupportedOperationException();
    }

    /** Draws the number of tasks of the current job. */
    public int drawTasks() {
        throw new UnsupportedOperationException();
    }

    /** Draws the time one task of the current job holds its place: download, service and upload; microseconds. */
    public long drawService() {
        throw new UnsupportedOperationException();
    }

    /** Draws the duration of the merge step, microseconds; 0 if the class has none. */
    public long drawMerge() {
        throw new UnsupportedOperationException();
    }

    /**
     * Draws how long the current job waits before it leaves, {@link dev.poolwise.units.Time#NEVER} if it never does.
     */
    public long drawPatience() {
        throw new UnsupportedOperationException();
    }

    /**
     * Draws how many attempts of one task fail before one succeeds, by inversion of the geometric law; 0 without
     * failures.
     */
    public int drawFailures() {
        throw new UnsupportedOperationException();
    }

    /** Returns the whole nodes that the current job needs, 0 if it shares nodes by slots. */
    public int nodes() {
        throw new UnsupportedOperationException();
    }

    /** Returns the task slots that each task of the current job needs on one node. */
    public int slots() {
        throw new UnsupportedOperationException();
    }

    /** Returns the tenant of the current job, or the empty string if it has none. */
    public String tenant() {
        throw new UnsupportedOperationException();
    }
}
