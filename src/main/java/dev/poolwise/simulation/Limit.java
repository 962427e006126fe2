package dev.poolwise.simulation;

/** The most tasks of one kind that run at once: of a tenant, of all that are yours, or of a job class. */
final class Limit {
    private final int most;
    private final boolean shared;
    private int running;

    /**
     * Counts from none.
     *
     * @param most at least 1
     * @param shared whether tasks in several places count
     */
    Limit(int most, boolean shared) {
        this.most = most;
        this.shared = shared;
    }

    boolean isReached() {
        return running >= most;
    }

    void start() {
        running++;
    }

    /** Counts a task that ended; returns whether several places may go on that could not until now. */
    boolean end() {
        boolean freed = shared && isReached();
        running--;
        return freed;
    }
}
