package dev.poolwise.simulation;

/** How many tasks of a pool run and have ended. One that holds several nodes counts as so many while it runs. */
final class TaskCounts {
    private long running;
    private long succeeded;
    private long failed;

    void started(int nodes) {
        running += nodes;
    }

    void ended(int nodes) {
        running -= nodes;
    }

    /** A task ended for good. */
    void over(boolean successfully) {
        if (successfully) {
            succeeded++;
        } else {
            failed++;
        }
    }

    long running() {
        return running;
    }

    long succeeded() {
        return succeeded;
    }

    long failed() {
        return failed;
    }
}
