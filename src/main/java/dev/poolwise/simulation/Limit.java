package dev.poolwise.simulation;

/** The most tasks of one kind that run at once: of a tenant, of all that are yours, or of a job class. */
final class Limit {
    private final int most;
    private int running;

    Limit(int most) {
        this.most = most;
    }

    boolean isReached() {
        return running >= most;
    }

    void start() {
        running++;
    }

    void end() {
        running--;
    }
}
